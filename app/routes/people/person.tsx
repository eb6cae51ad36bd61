import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { EmailText } from '#app/components/ui/email-text.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { capacityOf, isRole } from '#app/domain/access/roles.ts'
import { mayManage } from '#app/domain/access/granting.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { readPerson } from '#app/domain/people/person.server.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { officeWords } from '#app/domain/districts/words.ts'
import { peopleTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong, dateTime } from '#app/platform/say/time.ts'
import { notAllowedWords } from './not-allowed.ts'
import { PendingEmail } from './pending-email.tsx'
import { StatusPill } from './status-pill.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.name ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const now = new Date()
  const person = await readPerson(asker, params.id ?? '', now)
  if (!person) throw notFound()
  const { language } = asker
  const t = peopleTexts[language].person
  const names = roleWords[language]
  const offices = officeWords[language]
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    username: person.username,
    status: person.status,
    version: person.version,
    key: newSubmissionKey(),
    newEmail:
      person.newEmail && person.newEmailUntil
        ? {
            address: person.newEmail,
            until: t.newEmailUntil({ until: dateTime(person.newEmailUntil, asker) }),
          }
        : null,
    mailTrouble: mailTrouble(person),
    jobTitle: person.title ?? t.none,
    agency: person.agency ?? t.none,
    created: dateLong(person.createdAt, asker),
    factor: person.factorSince ? t.factorSince({ at: dateLong(person.factorSince, asker) }) : t.noFactor,
    mayResetFactor: person.factorSince !== null && mayEnter(asker, 'factor.reset'),
    notAllowed: notAllowedWords(asker, person.id),
    manageable: mayManage(asker, { id: person.id, roles: person.roles.map(({ role }) => role) }),
    waysIn: waysIn(person),
    teams: person.teams.map(({ isLead, name }) => (isLead ? `${name} (${t.lead})` : name)).join(', '),
    roles: person.roles.map(({ role, cohort, startedAt }) => ({
      name: [isRole(role) ? names[role] : role, cohort].filter(Boolean).join(', '),
      since: t.since({ at: dateLong(startedAt, asker) }),
    })),
    offices: person.officeTerms.map((term) => ({
      name: term.office,
      term: offices.since({
        capacity: offices.capacities[capacityOf(term)],
        from: dateLong(term.from, asker),
      }),
    })),
  }

  /** What keeps mails from her; null when they reach her. */
  function mailTrouble({ mailRefusedAt, mailRefusal, mailUnsentSince }: Shown) {
    if (mailRefusedAt) {
      const why = t.mailRefusedWhy({ at: dateTime(mailRefusedAt, asker), answer: mailRefusal ?? '' })
      return { title: t.mailRefused, why }
    }
    if (!mailUnsentSince) return null
    return { title: t.mailUnsent({ at: dateTime(mailUnsentSince, asker) }), why: t.mailUnsentWhy }
  }

  /** How she can come in now: by the mail, by a sheet. */
  function waysIn({ invitedUntil, sheetUntil, email, status }: Shown): string {
    const waits = status === 'INVITED'
    const until = (at: Date) => ({ until: dateTime(at, asker) })
    const mail =
      invitedUntil && invitedUntil > now ? t.invitationUntil(until(invitedUntil)) : t.invitationOver
    const sheet = sheetUntil && sheetUntil > now ? t.sheetUntil(until(sheetUntil)) : null
    return [waits && email !== null && mail, sheet ?? (waits && email === null && t.noSheet)]
      .filter(Boolean)
      .join(' ')
  }
}

type Shown = NonNullable<Awaited<ReturnType<typeof readPerson>>>

export default function Person() {
  const person = useLoaderData<typeof loader>()
  const all = useTexts(peopleTexts)
  const t = all.person
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.people.title, to: paths.people() },
          { label: person.name },
        ]}
        title={person.name}
        pills={<StatusPill status={person.status} />}
      />
      <div className="flow">
        <Section id="data" title={t.facts}>
          <div className="card">
            <DefinitionList
              items={[
                { term: t.email, value: person.email ? <EmailText address={person.email} /> : t.noEmail },
                ...(person.username ? [{ term: t.username, value: person.username }] : []),
                { term: t.jobTitle, value: person.jobTitle },
                { term: t.agency, value: person.agency },
                { term: t.team, value: person.teams || t.noTeam },
                { term: t.created, value: person.created },
                { term: t.factor, value: person.factor },
              ]}
            />
          </div>
          {person.manageable && (
            <p className="btns gap-s">
              <ButtonLink to={paths.changePerson(person.id)} icon="edit">
                {t.change}
              </ButtonLink>
              {person.status !== 'DISABLED' && (
                <ButtonLink to={paths.personEmail(person.id)} icon="mail">
                  {person.email ? t.changeEmail : t.addEmail}
                </ButtonLink>
              )}
            </p>
          )}
          {person.mailTrouble && (
            <Banner tone="warn" icon="mail" title={person.mailTrouble.title} className="gap-s">
              {person.mailTrouble.why}
            </Banner>
          )}
          {person.newEmail && (
            <PendingEmail
              id={person.id}
              formKey={person.key}
              manageable={person.manageable}
              newEmail={person.newEmail}
            />
          )}
        </Section>
        <Section id="peran" title={t.roles}>
          {person.roles.length === 0 ? (
            <p className="quiet">{t.noRoles}</p>
          ) : (
            <Rows label={t.roles}>
              {person.roles.map((role) => (
                <Row key={role.name} title={role.name}>
                  <p className="quiet">{role.since}</p>
                </Row>
              ))}
            </Rows>
          )}
          {person.manageable && (
            <p className="btns gap-s">
              <ButtonLink to={paths.personRoles(person.id)} icon="shield">
                {t.changeRoles}
              </ButtonLink>
            </p>
          )}
        </Section>
        {person.offices.length > 0 && (
          <Section id="jabatan" title={t.offices}>
            <Rows label={t.offices}>
              {person.offices.map((office) => (
                <Row key={office.name + office.term} title={office.name}>
                  <p className="quiet">{office.term}</p>
                </Row>
              ))}
            </Rows>
          </Section>
        )}
        <Access />
      </div>
    </div>
  )
}

function Access() {
  const { id, email, status, version, key, waysIn, manageable, notAllowed, mayResetFactor } =
    useLoaderData<typeof loader>()
  const t = useTexts(peopleTexts).person
  const closed = status === 'DISABLED'
  return (
    <Section id="akses" title={t.access}>
      <div className="card stack">
        {!manageable && <p>{notAllowed}</p>}
        {waysIn && <p>{waysIn}</p>}
        {manageable && !closed && (
          <p className="btns">
            <ButtonLink to={paths.personSheet(id)} icon="doc">
              {t.makeSheet}
            </ButtonLink>
          </p>
        )}
        {manageable && mayResetFactor && (
          <p className="btns">
            <ButtonLink to={paths.resetFactor(id)} icon="phone">
              {t.resetFactor}
            </ButtonLink>
          </p>
        )}
        {manageable && status === 'INVITED' && email !== null && (
          <Form method="post" action={paths.personInvitation(id)}>
            <SubmissionKey value={key} />
            <BusyButton icon="mail">{t.reinvite}</BusyButton>
          </Form>
        )}
        {manageable && (
          <>
            <p className="quiet" id="akibat">
              {closed ? t.enableIs : t.disableIs}
            </p>
            <div>
              {closed ? (
                <Form method="post" action={paths.reopenAccount(id)}>
                  <ShownVersion value={version} answer={undefined} />
                  <BusyButton icon="check">{t.enable}</BusyButton>
                </Form>
              ) : (
                <ButtonLink to={paths.closeAccount(id)} variant="danger" icon="lock">
                  {t.disable}
                </ButtonLink>
              )}
            </div>
          </>
        )}
      </div>
    </Section>
  )
}
