import { STATES, type RollRates, type State } from './roll-rates.js';
import { draw, type Rng } from './draw.js';

/** How many months late an account in this state is. */
export function monthsLate(state: State): number {
  return state.startsWith('late') ? Number(state.slice(4)) : 0;
}

/**
 * Draws the states of an account, month by month, from the measured transitions, with three corrections:
 *
 * - The file shows an account that has missed one payment as two months late (code 1 is practically missing until its
 *   last month). A month can make nobody two months late, so arrears grow by one a month at most here, and who is one
 *   month late goes on as the file's "two months late" do.
 * - The last pair of months is left out: there the file uses code 1 all of a sudden, for accounts that owed nothing too.
 * - Only who owes nothing has nothing due in the month after; who was in arrears or revolving pays in full first.
 */
export function drawStates(rng: Rng, rates: RollRates, months: number): State[] {
  const transitions = rates.transitions.slice(0, -1).map(({ counts }) => counts);
  const states: State[] = [stateAt(draw(rng, rates.firstMonth))];
  for (let last = states[0]; last !== undefined && states.length < months; last = states.at(-1)) {
    const before = last;
    const row = before === 'late1' ? 'late2' : before;
    const drawn = stateAt(
      draw(
        rng,
        STATES.map((_, n) => transitions.reduce((sum, table) => sum + (table[row][n] ?? 0), 0)),
      ),
    );
    states.push(possible(before, drawn));
  }
  return states;
}

function possible(before: State, drawn: State): State {
  const most = monthsLate(before) + 1;
  if (monthsLate(drawn) > most) return stateAt(STATES.indexOf('late1') + most - 1);
  if (drawn === 'notDue' && before !== 'notDue' && before !== 'full') return 'full';
  return drawn;
}

function stateAt(index: number): State {
  const state = STATES[index];
  if (state === undefined) throw new Error(`no state ${index}`);
  return state;
}
