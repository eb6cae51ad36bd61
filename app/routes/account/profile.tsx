import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { SignOutForm } from '#app/components/layout/sign-out-form.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Choice, ChoiceGroup } from '#app/components/ui/choice.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { EmailText } from '#app/components/ui/email-text.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readProfile } from '#app/domain/people/profile.server.ts'
import { accountTexts } from './texts.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const signedIn = await context.signedIn()
  const { agency, sessions, language, theme, dataSaver } = await readProfile(
    asker,
    signedIn?.session.handle ?? null,
  )
  const t = accountTexts[asker.language].profile
  const roles = roleWords[asker.language]
  return {
    title: t.title,
    name: asker.name,
    email: asker.email,
    username: asker.username,
    jobTitle: asker.title ?? t.none,
    agency: agency?.name ?? null,
    roles: [...new Set(asker.roles.map(({ role }) => roles[role]))].join(', '),
    teams: asker.teams.map(({ name, isLead }) => (isLead ? `${name} (${t.teamLead})` : name)).join(', '),
    display: { language, theme, dataSaver },
    sessions: sessions.map(({ handle, device, createdAt, seenAt, here }) => ({
      handle,
      here,
      device: device || t.unknownDevice,
      since: t.since({ at: dateTime(createdAt, asker) }),
      seen: t.seen({ at: dateTime(seenAt, asker) }),
    })),
  }
}

export default function Profile() {
  const { name, email, username, jobTitle, agency, roles, teams } = useLoaderData<typeof loader>()
  const t = useTexts(accountTexts)
  const words = t.profile
  const address = email && <EmailText address={email} />
  return (
    <div className="narrow">
      <PageHead title={words.title} lede={words.lede} />
      <div className="flow">
        <Section id="identitas" title={words.identity}>
          <div className="card stack-2">
            <DefinitionList
              items={[
                { term: words.name, value: name },
                { term: words.email, value: address ?? words.noEmail },
                { term: words.username, value: username ?? words.noUsername },
                {
                  term: words.signInWith,
                  value: (
                    <>
                      {address}
                      {address && username && ` ${words.or} `}
                      {username}
                    </>
                  ),
                },
                { term: words.jobTitle, value: jobTitle },
                ...(agency ? [{ term: words.agency, value: agency }] : []),
                { term: words.roles, value: roles },
                ...(teams ? [{ term: words.team, value: teams }] : []),
              ]}
            />
            <p className="quiet sm">{words.wrongData}</p>
          </div>
        </Section>
        <Display />
        <Sessions />
        <SignOutForm className="btns">
          <Button icon="sign-out">{t.signOut.short}</Button>
          <ButtonLink variant="text" icon="trash" to={paths.wipeDevice()}>
            {t.wipe.link}
          </ButtonLink>
        </SignOutForm>
      </div>
    </div>
  )
}

function Display() {
  const { display } = useLoaderData<typeof loader>()
  const t = useTexts(accountTexts).profile
  const labels = { bahasa: t.language, tampilan: t.theme }
  const { field } = formFields(undefined, labels, {
    saved: { bahasa: display.language, tampilan: display.theme },
  })
  return (
    <Section id="tampilan" title={t.display}>
      <Form method="post" action={paths.displaySettings()} className="card stack">
        <ChoiceGroup
          {...field('bahasa')}
          options={[
            { value: 'id', label: t.languages.id },
            { value: 'en', label: t.languages.en },
          ]}
        />
        <ChoiceGroup
          {...field('tampilan')}
          options={[
            { value: 'system', label: t.themes.system },
            { value: 'light', label: t.themes.light },
            { value: 'dark', label: t.themes.dark },
          ]}
        />
        <Choice
          name="hemat"
          value="ya"
          label={t.dataSaver}
          hint={t.dataSaverHint}
          defaultChecked={display.dataSaver}
        />
        <div className="btns stay">
          <BusyButton variant="primary">{t.save}</BusyButton>
        </div>
      </Form>
    </Section>
  )
}

function Sessions() {
  const { sessions, email, username } = useLoaderData<typeof loader>()
  const t = useTexts(accountTexts).profile
  return (
    <Section id="sesi" title={t.security}>
      <div className="btns gap-b">
        <ButtonLink to={paths.changePassword()} icon="key">
          {t.changePassword}
        </ButtonLink>
        <ButtonLink to={paths.ownEmail()} icon="mail">
          {email ? t.changeEmail : t.addEmail}
        </ButtonLink>
        <ButtonLink to={paths.username()} icon="user">
          {username ? t.changeUsername : t.chooseUsername}
        </ButtonLink>
        <ButtonLink to={paths.secondFactor()} icon="shield">
          {t.secondFactor}
        </ButtonLink>
      </div>
      <Rows label={t.sessions}>
        {sessions.map((session) => (
          <Row
            key={session.handle}
            title={session.device}
            aside={
              session.here && (
                <Pill tone="ok" icon="phone">
                  {t.here}
                </Pill>
              )
            }
            action={
              !session.here && (
                <Form method="post" action={paths.revokeSession()}>
                  <input type="hidden" name="sesi" value={session.handle} />
                  <BusyButton aria-label={t.revokeOf({ device: session.device })}>{t.revoke}</BusyButton>
                </Form>
              )
            }
          >
            <p className="quiet num">{session.since}</p>
            <p className="quiet num">{session.seen}</p>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
