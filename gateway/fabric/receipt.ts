/** The transaction that carried a command out, as its receipt names it. */
export function transactionIdOf(receipt: Uint8Array): string {
  return (JSON.parse(new TextDecoder().decode(receipt)) as { transactionId: string }).transactionId;
}
