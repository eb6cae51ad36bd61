import type { z } from 'zod'
import type { Place } from '#app/platform/say/time.ts'
import type { Letter } from './letter.tsx'

/** A kind of mail: what it has to be told, and how it is written from what the outbox kept. */
export type Mail<S extends z.ZodObject = z.ZodObject> = {
  name: string
  args: S
  /** @throws ZodError when what was kept is not what this mail has to be told. */
  write: (kept: unknown, place: Place, origin: string) => Letter
}

/** Defines a mail; its name stays for ever, because ordered mails carry it. */
export function mail<S extends z.ZodObject>(
  name: string,
  args: S,
  write: (args: z.infer<S>, place: Place, origin: string) => Letter,
): Mail<S> {
  return { name, args, write: (kept, place, origin) => write(args.parse(kept), place, origin) }
}
