import type { formFields } from '#app/components/ui/form-fields.ts'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { AGENCY_NAME_LENGTH, SHORT_NAME_LENGTH } from '#app/domain/districts/agency-limits.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { agencyTexts } from './texts.ts'

type Option = { value: string; label: string }

type Props = {
  field: ReturnType<typeof formFields<'nama' | 'singkatan' | 'induk' | 'wilayah'>>['field']
  parents: readonly Option[]
  areas: readonly Option[]
  /** Only a kecamatan has an area. */
  withArea: boolean
}

/** Names, parent and area of an agency: the same in both forms. */
export function AgencyFields({ field, parents, areas, withArea }: Props) {
  const t = useTexts(agencyTexts).form
  return (
    <>
      <TextField {...field('nama')} maxLength={AGENCY_NAME_LENGTH.max} />
      <TextField {...field('singkatan')} maxLength={SHORT_NAME_LENGTH.max} />
      <SelectField {...field('induk')} optional placeholder={t.noParent} options={parents} />
      {withArea ? (
        <SelectField {...field('wilayah')} placeholder={t.noArea} options={areas} />
      ) : (
        <input type="hidden" name="wilayah" value="" />
      )}
    </>
  )
}

export function agencyLabels(language: Language) {
  const t = agencyTexts[language].form
  return { jenis: t.kind, nama: t.name, singkatan: t.shortName, induk: t.parent, wilayah: t.area }
}

/** Which field a refusal is about. */
const FIELDS = {
  'name-taken': 'nama',
  'no-parent': 'induk',
  circle: 'induk',
  'no-area': 'wilayah',
  'area-taken': 'wilayah',
  'has-camat': 'wilayah',
} as const

export function refusedField(reason: keyof typeof FIELDS, language: Language): Record<string, string> {
  return { [FIELDS[reason]]: agencyTexts[language].form.faults[reason] }
}

export function agencyFaults(codes: FieldErrors, language: Language) {
  return faultSentences(codes, language, {}, agencyLabels(language), {
    nama: AGENCY_NAME_LENGTH,
    singkatan: SHORT_NAME_LENGTH,
  })
}
