/** Numerators and denominators of AS 241 (PPND16), constant term first. */
const CENTRE = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
] as const;
const SHOULDER = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
] as const;
const TAIL = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
] as const;

/**
 * The standard normal quantile Φ⁻¹(p): three rational approximations, for the centre, the shoulders and the tails.
 *
 * - Units: standard deviations. Shape: probability in 0…1 → number; 0 and 1 → ∓Infinity.
 * - Precision: about 1e-15, relative.
 * - Errors: `RangeError` outside 0…1.
 * - Source: Wichura, M. (1988). Algorithm AS 241: The Percentage Points of the Normal Distribution. Applied
 *   Statistics 37(3), 477–484.
 *
 * @example
 * normalQuantile(0.975); // 1.95996…
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${String(p)}`);
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * ratio(CENTRE, 0.180625 - fromCentre * fromCentre);
  const tail = fromCentre < 0 ? p : 1 - p;
  if (tail === 0) return fromCentre < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const distance = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5);
  return fromCentre < 0 ? -distance : distance;
}

function ratio([numerator, denominator]: readonly [readonly number[], readonly number[]], x: number): number {
  let [above, below] = [0, 0];
  for (let power = 7; power >= 0; power -= 1) {
    above = above * x + (numerator[power] ?? 0);
    below = below * x + (denominator[power] ?? 0);
  }
  return above / below;
}
