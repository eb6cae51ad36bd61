import { Button } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { questionTexts } from './question-texts.ts'

type Props = {
  page: {
    id: string
    place: string
    module: { slug: string }
    isRetired: boolean
    isAsked: boolean
    modules: readonly { slug: string; title: string }[]
    keys: { archive: string; back: string; copy: string }
  }
}

/** What is done with a question as a thing of the bank: archive, back, a copy elsewhere. */
export function QuestionFiling({ page: { id, place, module, isRetired, isAsked, modules, keys } }: Props) {
  const t = useTexts(questionTexts).question
  const lang = useWrittenLang()
  const door = (name: 'arsip' | 'pulihkan' | 'salin') =>
    paths.studioQuestionDoor(module.slug, place, id, name)
  if (isRetired)
    return (
      <Form method="post" action={door('pulihkan')}>
        <SubmissionKey value={keys.back} />
        <Button icon="back">{t.bringBack}</Button>
      </Form>
    )
  return (
    <Fold summary={t.more}>
      {modules.length > 0 && (
        <Form method="post" action={door('salin')} className="filters">
          <SubmissionKey value={keys.copy} />
          <SelectField
            name="modul"
            label={t.copyTo}
            lang={lang}
            options={modules.map(({ slug, title }) => ({ value: slug, label: title }))}
          />
          <Button icon="copy">{t.copySubmit}</Button>
        </Form>
      )}
      {isAsked ? (
        // No form: there is nothing to send.
        <Button icon="archive" closedBecause={t.archiveAsked}>
          {t.archive}
        </Button>
      ) : (
        <Form method="post" action={door('arsip')}>
          <SubmissionKey value={keys.archive} />
          <Button icon="archive">{t.archive}</Button>
        </Form>
      )}
    </Fold>
  )
}
