import type { z } from 'zod'
import type { Language } from '#app/platform/say/language.ts'
import type { Letter } from './letter.tsx'

/** A kind of mail: what it has to be told, and how it is written from what the outbox kept. */
export type Mail<S extends z.ZodObject = z.ZodObject> = {
  name: string
  args: S
  /** @throws ZodError when what was kept is not what this mail has to be told. */
  write: (kept: unknown, language: Language, origin: string) => Letter
}

/** Defines a mail; its name stays for ever, because ordered mails carry it. */
export function mail<S extends z.ZodObject>(
  name: string,
  args: S,
  write: (args: z.infer<S>, language: Language, origin: string) => Letter,
): Mail<S> {
  return { name, args, write: (kept, language, origin) => write(args.parse(kept), language, origin) }
}
