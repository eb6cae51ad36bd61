import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { keptTexts } from '#app/components/ui/kept-texts.ts'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { listFields, wishOf } from '#app/domain/recommendations/section-form.ts'
import { SECTION_KEYS } from '#app/domain/recommendations/sections.ts'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { turnedAway } from './doors.server.ts'
import { SectionEditor } from './section-editor.tsx'
import { SectionNav } from './section-nav.tsx'
import { sectionForm, sectionIn, sentFrom } from './sent-section.server.ts'
import { answerForm, sectionPage } from './section.page.server.ts'
import { wordsIn } from './section-words.ts'
import { StatusPill } from './status-pill.tsx'
import { useDrawn } from './use-drawn.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(page ? `${page.title}: ${page.heading}` : textsOfPage(recommendationTexts, matches).list.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.write')
  const now = new Date()
  const { id, section } = sectionIn(params)
  const page = await sectionPage(asker, id, section, now)
  if (!page) throw notFound()
  return page
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.write')
  const { id, section } = sectionIn(params)
  const form = await parseForm(request, sectionForm(section), {
    lists: listFields(section),
    judgedLater: true,
  })
  const now = new Date()
  const wish = form.ok ? wishOf(section, form.value.aksi) : null
  const sent = form.ok ? sentFrom(section, form.value) : null
  if (!wish || !sent) throw badRequest('Not a form of this section.')
  const answer = await answerForm(asker, id, section, { ...sent, wish }, now)
  if (answer.kind === 'refused') return turnedAway(asker, id, answer.reason)
  if (answer.kind === 'conflict' || answer.kind === 'closed') return data(answer, { status: 409 })
  if (answer.kind === 'invalid') return data(answer, { status: 422 })
  const here = paths.recommendationSection(id, section)
  if (wish.kind === 'add' || wish.kind === 'remove') return redirect(`${here}#f-${wish.field}`)
  const words = writingTexts[asker.language]
  const text = words.edit.saved({ section: words.sections[section], at: answer.at })
  const next = wish.kind === 'next' ? SECTION_KEYS[SECTION_KEYS.indexOf(section) + 1] : section
  const target = next ? paths.recommendationSection(id, next) : paths.recommendation(id)
  return redirectWithToast(target, { tone: 'ok', text })
}

export default function SectionPage() {
  const page = useLoaderData<typeof loader>()
  const drawn = useDrawn(page, useActionData<typeof action>())
  const t = useTexts(recommendationTexts)
  const { edit } = useTexts(editTexts)
  const kept = useTexts(keptTexts)
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.list.title, to: paths.recommendations() },
          { label: page.number ?? t.list.noNumber, to: paths.recommendation(page.id) },
          { label: page.title },
        ]}
        pills={
          <>
            <StatusPill status={page.status} />
            {!page.closed && <span className="quiet">{t.myTurn.team}</span>}
          </>
        }
        title={<Written text={page.heading} />}
      />
      <div className="edit">
        <SectionNav sections={page.sections} position={page.position} all={page.all} />
        <div className="stack">
          {page.closed && (
            <UnsentHere
              closed
              page={paths.recommendationSection(page.id, page.section)}
              words={(field, value) => wordsIn(page.fields, field, value)}
            />
          )}
          <SectionEditor key={drawn.key} page={page} answer={drawn.answer} />
        </div>
        <aside className="side stack" aria-label={t.page.before}>
          {page.savedBy && page.savedAt && (
            <p className="sm quiet">{t.page.lastSaved({ by: page.savedBy, at: page.savedAt })}</p>
          )}
          <p>
            <Link className="more" to={paths.recommendation(page.id)}>
              {edit.overview}
            </Link>
          </p>
          <p>
            <Link className="more" to={paths.sectionSetAside(page.id, page.section)}>
              {kept.setAsideTitle}
            </Link>
          </p>
        </aside>
      </div>
    </>
  )
}
