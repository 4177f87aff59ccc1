/** The lender of a tradeline in the address: the id begins with it. */
export const lenderOf = ({ params }: { params: { tradelineId: string } }): string =>
  params.tradelineId.slice(0, params.tradelineId.indexOf('-'));
