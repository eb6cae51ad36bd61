import {
  redirect,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { useState } from 'react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useFollow } from '#app/components/ui/use-follow.ts'
import { useKeeper } from '#app/components/ui/use-keeper.ts'
import { Written } from '#app/components/ui/written.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { draftFields, draftSchema } from '#app/domain/content/draft.schema.ts'
import { previewText } from '#app/domain/content/drafts.server.ts'
import { saveDraftJoined } from '#app/domain/content/joining-drafts.server.ts'
import type { LessonPlace } from '#app/domain/content/studio.server.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { judgeEach, type SentFields } from '#app/platform/field-by-field.schema.ts'
import type { Typed } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import studio from '#app/styles/studio.css?url'
import { AlsoHere } from './also-here.tsx'
import { ClashBanner } from './clash-banner.tsx'
import { beside, refusedFields, unsavedDraft } from './draft-answer.server.ts'
import { DraftForm } from './draft-form.tsx'
import { namedMarks } from './draft-marks.ts'
import { editorPage, lookOf } from './editor.page.server.ts'
import type { EditorSaid } from './editor-said.ts'
import { HoldingBanner } from './holding-banner.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { PublishSheet } from './publish-sheet.tsx'
import { RELEASE_SHEET } from './sheet-name.ts'
import { usePreview } from './use-preview.ts'

export const handle: RouteHandle = { actionBar: true }
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: studio }]
export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  pageTitle(
    page
      ? `${textsOfPage(studioTexts, matches).title}: ${page.title}`
      : textsOfPage(studioTexts, matches).title,
  )

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  return editorPage(asker, { module: params.modul ?? '', lesson: params.pelajaran ?? '' }, new Date())
}

/** A preview changes nothing that this page has read. */
export function shouldRevalidate({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formAction?.endsWith('/pratinjau') ? false : defaultShouldRevalidate
}

/**
 * Saves a draft field by field and leads to publishing it, or shows how the text would look where there are no scripts.
 * What was not saved comes back.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, draftSchema, { judgedLater: true })
  if (!form.ok || Object.keys(form.value.given.marks).length === 0)
    throw badRequest('Not a form of a lesson.')
  const { given, wish } = form.value
  if (wish === 'preview') return previewed(asker, place, form, given)
  const { saved, joined } = await saveDraftJoined(asker, place, given, new Date())
  if (!saved.ok) throw notFound()
  const unsaved = await unsavedDraft(form, saved, given, asker)
  if (unsaved) return unsaved
  const t = studioTexts[asker.language]
  const editor = paths.studioLesson(place.module, place.lesson)
  if (wish === 'publish' && saved.draft) return redirect(`${editor}#${RELEASE_SHEET}`)
  if (!saved.draft)
    return redirectWithToast(editor, {
      tone: 'info',
      text: wish === 'publish' ? t.publishNothing : t.unchanged,
    })
  const result = await previewText(asker, place, saved.stored['source'] ?? '')
  const faulty = result !== null && result.faults.length > 0
  return redirectWithToast(editor, {
    tone: faulty ? 'warn' : 'ok',
    text: faulty ? t.savedFaulty(saved) : t.saved(saved),
    detail: joined ? t.joined : undefined,
  })
}

/** Nothing is kept, so what was typed comes back here too. */
async function previewed(asker: Asker, place: LessonPlace, form: Typed, { sent, marks }: SentFields) {
  const back = { marks: namedMarks(marks) }
  const { taken, refused } = judgeEach({ source: draftFields.source }, sent)
  if (taken['source'] === undefined)
    return refuseForm(form, refusedFields(refused, asker), { status: 422 }, beside(back))
  const allowed = await limit('preview', asker.id)
  if (!allowed.ok) return refuseForm(form, {}, { status: 429 }, beside({ ...back, paused: true }))
  const result = await previewText(asker, place, taken['source'])
  if (!result) throw notFound()
  return refuseForm(form, {}, { status: 200 }, beside({ ...back, look: lookOf(result) }))
}

export default function Editor() {
  const page = useLoaderData<typeof loader>()
  return <Workroom key={`${page.module.slug}/${page.slug}`} page={page} />
}

const KINDS = { judul: 'text', ringkasan: 'text', menit: 'text', naskah: 'text', catatan: 'text' } as const

/** One lesson as long as it is open: what is typed keeps itself, beside it how it would look. */
function Workroom({ page }: { page: PageData }) {
  const back = useActionData<EditorSaid>() ?? null
  const t = useTexts(studioTexts)
  const kept = useKeeper({
    address: paths.studioSave(page.module.slug, page.slug),
    kinds: KINDS,
    marks: back?.marks ?? page.marks,
    at: null,
    unsaved: back !== null,
    paused: back?.clash ? 'clash' : false,
    onSaved: () => undefined,
  })
  useFollow(kept, page)
  const preview = usePreview(paths.studioPreview(page.module.slug, page.slug))
  const [text, setText] = useState(back?.values['naskah'] ?? page.values.naskah)
  const [lastGood, setLastGood] = useState(page.look.text ?? page.lastGood)
  const { whole } = kept
  const saved = kept.keeping ? whole.word === 'saved' : back === null
  const typed = text.trim() === page.values.naskah ? null : (preview.look ?? back?.look ?? null)
  const look = typed ?? page.look
  if (look.text && look.text !== lastGood) setLastGood(look.text)
  // Saved since the page was read: there is a draft by now, or another one.
  const begun = Object.entries(whole.fields).some(([name, { mark }]) => mark !== (page.marks[name] ?? mark))
  // Nothing is wrong with a text that nobody has begun, and what was said of it says nothing of the first letters.
  const isBegun = text.trim() !== '' && (typed !== null || page.values.naskah.trim() !== '')
  const faults = isBegun ? look.faults : []
  const { errors } = formFields(back ?? undefined, {})
  const crumbs = [
    { label: t.title, to: paths.studio() },
    { label: t.module(page.module), to: paths.studioModule(page.module.slug) },
    { label: page.title, written: page.title },
  ]
  const state = page.published ? t.published(page.published) : t.unpublished
  return (
    <div className="workroom">
      <PageHead
        crumbs={crumbs}
        title={<Written text={page.title} />}
        lede={page.draft || begun ? `${state} ${t.draftWaits}` : state}
        actions={
          <>
            <ButtonLink icon="history" to={paths.studioVersions(page.module.slug, page.slug)}>
              {t.toVersions}
            </ButtonLink>
            {page.published && (
              <ButtonLink icon="book" variant="text" to={paths.lesson(page.module.slug, page.slug)}>
                {t.toReading}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="stack gap">
        {!kept.keeping && <ErrorSummary errors={errors} answer={back} />}
        <AlsoHere door={paths.studioWho(page.module.slug, page.slug)} />
        {back?.clash && <ClashBanner clash={back.clash} />}
        {page.news && page.published && (
          <NewsBanner page={page} news={page.news.number} from={page.published.number} />
        )}
        <HoldingBanner faults={faults} saved={saved} />
        {(preview.paused || back?.paused) && <Banner tone="info">{t.previewPaused}</Banner>}
      </div>
      <p className="phone gap-s">
        <a className="more" href="#pratinjau">
          {t.previewJump}
        </a>
      </p>
      <div className="split gap">
        <div className="stack">
          <DraftForm
            page={page}
            said={back}
            kept={kept}
            text={text}
            faults={faults}
            onText={(next) => {
              setText(next)
              if (next.trim() === page.values.naskah) preview.forget()
              else preview.ask(next)
            }}
            onSave={preview.forget}
          />
          <PublishSheet page={page} saved={saved} begun={begun} />
        </div>
        <PreviewPane look={look} lastGood={lastGood} typed={typed !== null} busy={preview.busy} />
      </div>
    </div>
  )
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>

function NewsBanner({ page, news, from }: { page: PageData; news: number; from: number }) {
  const t = useTexts(studioTexts)
  const compare = `${paths.studioVersions(page.module.slug, page.slug)}?dari=${from}&ke=${news}`
  return (
    <Banner tone="warn" icon="refresh" title={t.news}>
      <p>{t.newsWords({ number: news })}</p>
      <p>
        <ButtonLink to={compare} icon="compare">
          {t.newsCompare}
        </ButtonLink>
      </p>
    </Banner>
  )
}
