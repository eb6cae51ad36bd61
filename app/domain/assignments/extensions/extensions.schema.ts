import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { EXTENSION_REASON, MOST_TICKED } from './limits.ts'

/** "team:<id>" or "person:<id>", as works carry it. */
const ownerKey = z.string().regex(/^(?:team|person):[\w-]{1,40}$/, { error: 'choice' })

const time = {
  tenggat: formParts.day,
  batas: formParts.day,
  alasan: safeText(EXTENSION_REASON.min, EXTENSION_REASON.max),
}

const isOrdered = ({ tenggat, batas }: { tenggat: string; batas: string }) => tenggat <= batas
const CLOSE_FAULT = { error: 'closeFault', path: ['batas'] }

/** More time for those who are ticked. Issues carry 'nobody', 'tooMany', 'closeFault' or a `TextFault`. */
export const giveSchema = z
  .strictObject({
    kunci: formParts.key,
    pemilik: z.array(ownerKey).min(1, { error: 'nobody' }).max(MOST_TICKED, { error: 'tooMany' }),
    ...time,
  })
  .refine(isOrdered, CLOSE_FAULT)
  .transform(({ kunci, pemilik, tenggat, batas, alasan }) => ({
    key: kunci,
    owners: [...new Set(pemilik)],
    due: tenggat,
    closes: batas,
    reason: alasan,
  }))
export type GivenTime = z.infer<typeof giveSchema>

/** Another time for who has some already. */
export const changeSchema = z
  .strictObject({ versi: formParts.version, ...time })
  .refine(isOrdered, CLOSE_FAULT)
  .transform(({ versi, tenggat, batas, alasan }) => ({
    version: versi,
    due: tenggat,
    closes: batas,
    reason: alasan,
  }))
export type ChangedTime = z.infer<typeof changeSchema>

export const takeBackSchema = z
  .strictObject({ versi: formParts.version })
  .transform(({ versi }) => ({ version: versi }))
