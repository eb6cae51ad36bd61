import { z } from 'zod'

/** When a module opens. `sebelum` is the date that was on the screen, empty where there was none. */
export const openModuleSchema = z.strictObject({
  modul: z.string().min(1, { error: 'required' }).max(40),
  tanggal: z.iso.date({ error: 'required' }),
  sebelum: z.union([z.literal('').transform(() => null), z.iso.datetime().transform((at) => new Date(at))]),
})
export type ModuleOpening = z.infer<typeof openModuleSchema>
