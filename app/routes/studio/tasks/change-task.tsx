import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { WithTitles, Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changeTaskSchema } from '#app/domain/assignments/making/task.schema.ts'
import { changeTask, findTask } from '#app/domain/assignments/making/task.server.ts'
import { readVersions } from '#app/domain/assignments/making/versions.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { askBack, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { rowsFor, savedFields, taskFaults } from './task-fields.ts'
import { TaskForm } from './task-form.tsx'
import { refusedTask } from './task-refusal.server.ts'
import { taskTexts } from './texts.ts'
import { worksInWords, type WorksInWords } from './works-in-words.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const task = await findTask(db, asker, { module: params.modul ?? '', task: params.tugas ?? '' })
  if (!task) throw notFound()
  const { slug, version, module, rubric } = task
  const versions = await readVersions(task)
  return {
    title: taskTexts[asker.language].change.title(task),
    key: newSubmissionKey(),
    slug,
    version,
    isArchived: task.retiredAt !== null,
    module: { slug: module.slug, position: module.position },
    saved: savedFields(task),
    rows: rowsFor(rubric.length),
    versions: versions.map(({ number, note, author, createdAt }) => ({
      number,
      note,
      line: versionLine({ number, author, at: dateTime(createdAt, asker) }, asker.language),
    })),
  }
}

/** When a version began and by whom; of the first one nobody noted it where it is older than versions. */
function versionLine(
  { number, author, at }: { number: number; author: string | null; at: string },
  language: Language,
) {
  const t = taskTexts[language].versions
  return author === null && number === 1 ? t.first : t.line({ number, at, by: author ?? t.file })
}

const WRONG = { status: 422 }
const NO_WORKS: { works: WorksInWords | null } = { works: null }

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', task: params.tugas ?? '' }
  const form = await parseForm(request, changeTaskSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, taskFaults(form.errors, asker.language), WRONG, NO_WORKS)
  const answer = await changeTask(asker, place, form.value, now)
  const t = taskTexts[asker.language].change
  if (answer.ok)
    return redirectWithToast(paths.studioModule(place.module), { tone: 'ok', text: t.done(answer) })
  if (answer.reason === 'stale') return tooOld(form, t.stale, NO_WORKS)
  const refused = refusedTask(answer, asker.language)
  if (answer.reason !== 'works' && answer.reason !== 'many') return refuseForm(form, refused, WRONG, NO_WORKS)
  return askBack(form, refused, { works: await worksInWords(asker, place) })
}

export default function ChangeTask() {
  const task = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(taskTexts)
  const { module, slug } = task
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.change.crumb })}
        title={<WithTitles>{task.title}</WithTitles>}
        lede={t.change.lede}
        actions={
          <>
            <Form method="post" action={paths.copyTask(module.slug, slug)}>
              <SubmissionKey value={task.key} />
              <Button icon="copy">{t.change.copy}</Button>
            </Form>
            {!task.isArchived && (
              <ButtonLink to={paths.withdrawTask(module.slug, slug)} icon="archive">
                {t.withdraw.open}
              </ButtonLink>
            )}
          </>
        }
      />
      {task.isArchived && (
        <Banner tone="warn" icon="archive" className="gap-b">
          {t.change.archived}
        </Banner>
      )}
      <TaskForm
        answer={sent}
        saved={task.saved}
        rows={task.rows}
        at={paths.changeTask(module.slug, slug)}
        previewDoor={paths.modulePreview(module.slug)}
        submit={{ label: t.change.submit, icon: 'check' }}
        works={sent?.works ?? null}
      >
        <ShownVersion value={task.version} answer={sent} />
      </TaskForm>
      <Fold summary={t.versions.title}>
        <ol className="stack-2">
          {task.versions.map(({ number, note, line }, index) => (
            <li key={number}>
              <span className="num">{line}</span>
              {index === 0 && <span className="quiet"> · {t.versions.current}</span>}
              {note !== '' && (
                <p className="quiet">
                  <Written text={note} />
                </p>
              )}
            </li>
          ))}
        </ol>
      </Fold>
    </div>
  )
}
