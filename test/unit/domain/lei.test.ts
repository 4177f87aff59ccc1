import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLei } from '@attestry/chaincode/domain/members/lei';

test('identifiers with right check digits are accepted', () => {
  // Published examples of the Global LEI Foundation's own and of two issuers'.
  expect(['506700GE1G29325QX363', '5493001KJTIIGC8Y1R12', '529900T8BM49AURSDO55'].every(isLei)).toBe(true);
});

test('one changed digit is always noticed', () => {
  fc.assert(
    fc.property(fc.nat({ max: 19 }), fc.integer({ min: 1, max: 9 }), (position, by) => {
      const lei = '529900T8BM49AURSDO55';
      const character = lei.charAt(position);
      fc.pre(character >= '0' && character <= '9');
      const changed = lei.slice(0, position) + String((Number(character) + by) % 10) + lei.slice(position + 1);
      expect(isLei(changed)).toBe(false);
    }),
  );
});
