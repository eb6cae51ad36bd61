import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { PHRASE_LIMITS } from './limits.ts'

const facts = { kalimat: safeText(1, PHRASE_LIMITS.letters), bersama: formParts.tick }

/** A new sentence; with the work from whose sheet she came, to go back there. Issues carry a `TextFault` or 'required'. */
export const newPhraseSchema = z
  .strictObject({
    kunci: formParts.key,
    ...facts,
    jadwal: formParts.uuid.optional(),
    pengumpulan: formParts.uuid.optional(),
  })
  .transform(({ kunci, kalimat, bersama, jadwal, pengumpulan }) => ({
    phrase: { key: kunci, text: kalimat, shared: bersama },
    from: jadwal && pengumpulan ? { scheduleId: jadwal, submissionId: pengumpulan } : null,
  }))
export type NewPhrase = z.infer<typeof newPhraseSchema>['phrase']

export const changePhraseSchema = z
  .strictObject({ versi: formParts.version, ...facts })
  .transform(({ versi, kalimat, bersama }) => ({ version: versi, text: kalimat, shared: bersama }))
export type ChangedPhrase = z.infer<typeof changePhraseSchema>

export const removePhraseSchema = z
  .strictObject({ versi: formParts.version })
  .transform(({ versi }) => ({ version: versi }))
