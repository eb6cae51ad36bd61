/** Reasons are kebab-case; the compiler refuses a capital letter. */
type Spelled = Lowercase<string>

/** What a write answers: done, with what it gives, or why not: one of the reasons its noun names. */
export type Outcome<T, Reason extends Spelled> = ({ ok: true } & T) | { ok: false; reason: Reason }

/**
 * Thrown inside a transaction so that all of it is rolled back, the use of a form's key too. `outcomeOf` turns it into a
 * value; it never leaves the domain. Whoever throws names the reasons of the noun, `new Refused<WindowRefusal>('over')`:
 * without them no reason is accepted.
 */
export class Refused<Reason extends Spelled = never> extends Error {
  readonly reason: Reason
  constructor(reason: NoInfer<Reason>) {
    super(reason)
    this.reason = reason
  }
}

/** Runs a write and answers a refusal for one of `reasons` as a value. Everything else that is thrown is passed on. */
export async function outcomeOf<T extends object, const Reason extends Spelled>(
  reasons: readonly Reason[],
  write: () => Promise<T>,
): Promise<Outcome<T, Reason>> {
  try {
    return { ok: true, ...(await write()) }
  } catch (error) {
    const reason = reasons.find((one) => error instanceof Refused && error.reason === one)
    if (reason === undefined) throw error
    return { ok: false, reason }
  }
}
