/** The one place the time comes from. Tests and simulations pass their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
