import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { quizTexts } from './texts.ts'

type Category = { value: string; label: string }
type FiltersProps = {
  page: {
    quiz: { slug: string } | null
    filter: { search: string; category: string; tag: string; archived: boolean }
    categories: readonly Category[]
  }
}

/** Which questions are shown: the address says it, so that it survives an act. */
export function BankFilters({ page: { quiz, filter, categories } }: FiltersProps) {
  const t = useTexts(quizTexts).bank
  const lang = useWrittenLang()
  const { search, category, tag, archived } = filter
  return (
    <Form
      method="get"
      className="filters gap-b"
      aria-label={t.filterLabel}
      key={`${search} ${category} ${tag} ${archived}`}
    >
      {quiz && <input type="hidden" name="kuis" value={quiz.slug} />}
      <TextField name="cari" type="search" label={t.search} defaultValue={search} />
      <SelectField
        name="kategori"
        label={t.category}
        lang={lang}
        defaultValue={category}
        options={[{ value: '', label: t.all }, ...categories]}
      />
      <TextField name="tag" type="search" label={t.tag} defaultValue={tag} />
      {!quiz && (
        <SelectField
          name="keadaan"
          label={t.state}
          defaultValue={archived ? 'arsip' : ''}
          options={[
            { value: '', label: t.live },
            { value: 'arsip', label: t.inArchive },
          ]}
        />
      )}
      <Button icon="search">{t.show}</Button>
    </Form>
  )
}

type RenameProps = {
  page: { module: { slug: string }; categories: readonly Category[]; keys: { rename: string } }
}

/** A category under another name. */
export function RenameCategory({ page: { module, categories, keys } }: RenameProps) {
  const t = useTexts(quizTexts).bank
  const lang = useWrittenLang()
  return (
    <Fold summary={t.rename}>
      <Form method="post" action={paths.renameCategory(module.slug)} className="stack">
        <SubmissionKey value={keys.rename} />
        <SelectField name="kategori" id="ganti-dari" label={t.renameFrom} lang={lang} options={categories} />
        <TextField
          name="kategoriBaru"
          label={t.renameTo}
          hint={t.renameHint}
          lang={lang}
          autoComplete="off"
        />
        <div className="btns">
          <Button icon="check">{t.renameSubmit}</Button>
        </div>
      </Form>
    </Fold>
  )
}
