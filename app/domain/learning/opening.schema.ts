import { z } from 'zod'
import { formParts, idOf } from '#app/platform/forms.schema.ts'

/** When a module opens. `shown` is the date that was on the screen, empty where there was none. */
export const openModuleSchema = z
  .strictObject({
    modul: idOf(),
    tanggal: formParts.day,
    sebelum: z.union([z.literal('').transform(() => null), z.iso.datetime().transform((at) => new Date(at))]),
  })
  .transform(({ modul, tanggal, sebelum }) => ({ moduleId: modul, day: tanggal, shown: sebelum }))
export type ModuleOpening = z.infer<typeof openModuleSchema>
