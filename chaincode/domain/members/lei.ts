/**
 * Whether the check digits of a legal entity identifier are right: letters count as 10 to 35, and the number modulo 97
 * is 1 (ISO 17442, by ISO/IEC 7064 MOD 97-10).
 */
export function isLei(lei: string): boolean {
  let remainder = 0;
  for (const character of lei) {
    const value = character >= 'A' ? character.charCodeAt(0) - 55 : Number(character);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
