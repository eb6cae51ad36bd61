import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ChoiceGroup, Choice } from '#app/components/ui/choice.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { publishSeveral } from '#app/domain/content/publish.server.ts'
import { severalSchema, tickOf } from '#app/domain/content/several.schema.ts'
import { waitingDrafts } from '#app/domain/content/waiting-drafts.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { WHOLE_FORM, type FormAnswer } from '#app/platform/forms.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { severalTexts } from './several-texts.ts'
import { studioTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction = ({ matches }) => pageTitle(textsOfPage(severalTexts, matches).title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const waiting = await waitingDrafts(asker, params.modul ?? '')
  if (!waiting) throw notFound()
  const { title, position, drafts, more } = waiting
  return {
    module: { slug: params.modul ?? '', title, position },
    more,
    drafts: drafts.map(
      ({ slug, title: name, number, seen, mark, published, parts, onlySigns, done, isEmpty }) => ({
        slug,
        title: name,
        number,
        tick: tickOf({ slug, number, seen, mark }),
        published,
        parts,
        onlySigns,
        done,
        isEmpty,
      }),
    ),
  }
}

/** `held`: the drafts that hold up all, with what is wrong with each. */
type SeveralSaid = FormAnswer & { held?: { lesson: string; title: string; faults: string[] }[] }

/** Publishes the ticked drafts together, or says of each that holds up all what is wrong with it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const t = severalTexts[asker.language]
  const form = await parseForm(request, severalSchema, { lists: ['terbit', 'kecil'] })
  if (!form.ok) {
    if (form.errors.terbit !== 'required') throw badRequest('Not a form of drafts.')
    return refuseForm(form, { terbit: t.none })
  }
  const module = params.modul ?? ''
  const result = await publishSeveral(asker, module, form.value, new Date())
  if (result.ok)
    return redirectWithToast(paths.studioModule(module), {
      tone: 'ok',
      text: t.published({ count: result.published.length }),
      detail: result.published.map(({ title, number }) => t.draft({ title, number })).join(' · '),
    })
  if (result.reason === 'not-found') throw notFound()
  if (result.reason !== 'faults') return tooOld(form, t[result.reason])
  const held = result.held.map(({ lesson, title, faults }) => ({
    lesson,
    title,
    faults: faults.map(({ sentence }) => sentence),
  }))
  const titles = held.map(({ title }) => `“${title}”`).join(', ')
  return refuseForm<Pick<SeveralSaid, 'held'>>(
    form,
    { [WHOLE_FORM]: `${t.holding({ count: held.length, titles })} ${t.nothing}` },
    { status: 422 },
    { held },
  )
}

export default function Several() {
  const { module, drafts, more } = useLoaderData<typeof loader>()
  const back = useActionData<SeveralSaid>()
  const t = useTexts(severalTexts)
  const studio = useTexts(studioTexts)
  const { errors, listField } = formFields(back, { terbit: t.choose, kecil: t.small })
  const held = back?.held ?? []
  const [ticked, small] = [listField('terbit'), listField('kecil')]
  return (
    <div className="flow">
      <PageHead
        crumbs={[
          { label: studio.title, to: paths.studio() },
          { label: studio.module(module), to: paths.studioModule(module.slug) },
          { label: t.title },
        ]}
        title={t.title}
        lede={drafts.length > 0 ? t.lede : undefined}
      />
      <ErrorSummary errors={errors} answer={back} />
      {drafts.length === 0 ? (
        <EmptyState
          results
          icon="edit"
          title={t.empty}
          action={<ButtonLink to={paths.studioModule(module.slug)}>{studio.module(module)}</ButtonLink>}
        >
          {t.emptyWords}
        </EmptyState>
      ) : (
        <>
          <Results line={t.count({ count: drafts.length })} />
          <Form method="post" className="flow">
            <ChoiceGroup type="checkbox" {...ticked} quietLegend>
              {drafts.map((draft) => (
                <Draft
                  key={draft.slug}
                  draft={draft}
                  to={paths.studioLesson(module.slug, draft.slug)}
                  faults={held.find(({ lesson }) => lesson === draft.slug)?.faults ?? []}
                  // A form that comes back keeps its ticks, on whatever is newer by now.
                  isTicked={
                    back
                      ? ticked.defaultValue.some((tick) => tick.startsWith(`${draft.slug}:`))
                      : !draft.isEmpty
                  }
                  isSmall={small.defaultValue.includes(draft.slug)}
                />
              ))}
            </ChoiceGroup>
            {more > 0 && <p className="quiet">{t.more({ count: more })}</p>}
            <div className="stay">
              <BusyButton variant="primary" icon="sent">
                {t.publish}
              </BusyButton>
            </div>
          </Form>
        </>
      )}
    </div>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['drafts'][number]

type DraftProps = {
  draft: Shown
  /** Its editor. */
  to: string
  /** What held it up at the last press. */
  faults: readonly string[]
  isTicked: boolean
  isSmall: boolean
}

function Draft({ draft, to, faults, isTicked, isSmall }: DraftProps) {
  const t = useTexts(severalTexts)
  const studio = useTexts(studioTexts)
  const { slug, title, tick, published, parts, onlySigns, done, isEmpty } = draft
  const same = parts?.every(({ kind }) => kind === 'same')
  return (
    <div className="card stack-2">
      <Choice
        name="terbit"
        id={`terbit-${slug}`}
        value={tick}
        defaultChecked={isTicked}
        label={
          <strong>
            <Written text={title} within={t.draft(draft)} />
          </strong>
        }
      />
      {faults.length > 0 && (
        <Banner tone="danger" title={t.held({ count: faults.length })}>
          <ul className="list-disc pl-5">
            {faults.map((sentence, place) => (
              // Two lines may owe the same.
              <li key={place}>{sentence}</li>
            ))}
          </ul>
          <p>
            <ButtonLink to={to} icon="edit">
              {t.mend}
              <span className="sr"> {title}</span>
            </ButtonLink>
          </p>
        </Banner>
      )}
      {published === null && <p className="quiet">{isEmpty ? t.isEmpty : t.first}</p>}
      {same && <p className="quiet">{onlySigns ? studio.release.onlySigns : t.same}</p>}
      {parts && !same && (
        <div className="read" lang="id">
          <Diff parts={parts} />
        </div>
      )}
      {published !== null && (
        <Choice
          name="kecil"
          id={`kecil-${slug}`}
          value={slug}
          defaultChecked={isSmall}
          label={t.small}
          hint={done > 0 ? t.done({ count: done }) : undefined}
        />
      )}
    </div>
  )
}
