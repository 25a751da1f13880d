/** Revenues of accounts are kept in one currency. */
export const ACCOUNT_CURRENCY = 'EUR';
