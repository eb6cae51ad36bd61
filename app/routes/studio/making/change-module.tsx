import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownFields } from '#app/components/ui/shown-fields.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { courseModules } from '#app/domain/content/making/effects.server.ts'
import { REQUIRED } from '#app/domain/content/front-matter.schema.ts'
import { changeModuleSchema } from '#app/domain/content/making/module.schema.ts'
import { changeModule, textsOf } from '#app/domain/content/making/module.server.ts'
import { findModule, isModulePublished, type FoundModule } from '#app/domain/content/making/place.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { shownMarks, untouchedOnNewest } from '#app/platform/untouched-fields.server.ts'
import { useModuleCrumbs } from '../module-crumbs.ts'
import { moduleFaults } from './form-faults.ts'
import { ModuleForm } from './module-form.tsx'
import { refusedModule } from './module-refusal.server.ts'
import { makingTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.pageTitle ?? '')

/** A refused form draws the page anew: what was refused may be refused because the module has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = await findModule(db, asker, params.modul ?? '')
  if (!module || module.retiredAt) throw notFound()
  const [course, isPublished] = await Promise.all([courseModules(asker), isModulePublished(db, module.id)])
  const saved = savedOf(module)
  return {
    pageTitle: makingTexts[asker.language].changeModule.title,
    slug: module.slug,
    title: module.title,
    position: module.position,
    version: module.version,
    mayRename: !isPublished,
    before: course.filter(({ position }) => position < module.position),
    saved: {
      ...saved,
      prasyarat: textsOf(module.prerequisites),
      selesai: Object.entries(REQUIRED).flatMap(([word, asked]) =>
        textsOf(module.requires).includes(asked) ? [word] : [],
      ),
    },
    marks: shownMarks(saved),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const slug = params.modul ?? ''
  const form = await parseForm(request, changeModuleSchema, { lists: ['prasyarat', 'selesai'] })
  const now = new Date()
  if (!form.ok) return refuseForm(form, moduleFaults(form.errors, asker.language))
  const answer = await changeModule(asker, slug, form.value, now)
  const t = makingTexts[asker.language].changeModule
  if (answer.ok)
    return redirectWithToast(paths.studioModule(answer.slug), { tone: 'ok', text: t.done(answer) })
  if (answer.reason !== 'stale') return refuseForm(form, refusedModule(answer, asker.language))
  const module = await findModule(db, asker, slug)
  if (!module) throw notFound()
  return tooOld(untouchedOnNewest(form, savedOf(module)), t.stale)
}

function savedOf({ title, summary, jp, goals, source, slug }: FoundModule) {
  return {
    judul: title,
    ringkasan: summary,
    jp: String(jp),
    tujuan: textsOf(goals).join('\n'),
    pengantar: source.trim(),
    alamat: slug,
  }
}

export default function ChangeModule() {
  const module = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(makingTexts).changeModule
  return (
    <div className="narrow">
      <PageHead
        crumbs={useModuleCrumbs(module, { label: t.open })}
        title={t.title}
        lede={<Written text={module.title} within={`${module.title}. ${t.lede}`} />}
      />
      <ModuleForm
        key={module.version}
        answer={sent}
        saved={module.saved}
        before={module.before}
        mayRename={module.mayRename}
        at={paths.changeModule(module.slug)}
        previewDoor={paths.modulePreview(module.slug)}
        submit={{ label: t.submit, icon: 'check' }}
      >
        <ShownVersion value={module.version} answer={sent} />
        <ShownFields marks={module.marks} answer={sent} />
      </ModuleForm>
    </div>
  )
}
