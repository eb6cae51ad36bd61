import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { mailFaultOf, type MailFault } from '#app/domain/installation/mail-fault.ts'
import { readMailState } from '#app/domain/installation/mail-state.server.ts'
import { freeDisk } from '#app/platform/data/disk.server.ts'
import { env } from '#app/platform/env.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { sizeWords } from '#app/platform/say/sizes.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { installationTexts } from './texts.ts'

const packageSchema = z.object({ version: z.string() })

/** What the page of the installation shows; null when it is not the asker's. */
export async function installationPage(asker: Asker, now: Date) {
  const state = await readMailState(asker, now)
  if (!state) return null
  const { language } = asker
  const t = installationTexts[language]
  const { waiting, waitingSince, failed } = state
  return {
    email: state.email,
    keys: { release: newSubmissionKey(), test: newSubmissionKey() },
    mails: {
      held: state.held > 0,
      trouble: state.lastError === null ? null : faultSentence(mailFaultOf(state.lastError), language),
      waiting:
        waitingSince === null
          ? t.nobody
          : t.waitingOf({ count: number(waiting, language), since: dateTime(waitingSince, asker) }),
      failed: failed === 0 ? t.nobody : number(failed, language),
      lastSent: state.lastSent === null ? t.never : dateTime(state.lastSent, asker),
      someUnsent: failed > 0 || state.lastError !== null,
    },
    facts: {
      origin: env.origin,
      mode: env.mode,
      database: env.provider === 'sqlite' ? 'SQLite' : 'PostgreSQL',
      version: packageSchema.parse(JSON.parse(await readFile('package.json', 'utf8'))).version,
      disk: sizeWords(await freeDisk(env.dataDir), language),
    },
  }
}

/** Why a mail did not go out, in words of somebody who can do something about it. */
export function faultSentence(
  { fault, answer }: { fault: MailFault; answer: string | null },
  language: Language,
): string {
  const t = installationTexts[language]
  const sentence = t.faults[fault]
  return answer === null ? sentence : t.answered({ sentence, answer })
}
