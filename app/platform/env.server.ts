import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Outside production the secret protects sample data only; it stands in the source for everybody to read. */
const SAMPLE_SECRET = 'sample-data-only-secret-not-for-production'
/** Different signs in a secret that was drawn at random: 32 hexadecimal digits have fewer once in many millions. */
const LEAST_SIGNS = 8

/** What `.env.example` says where everybody has to say something else, and what is to stand there. */
const EXAMPLES = [
  ['AKSIS_ORIGIN', /\/\/aksis\.example\.go\.id(?:[:/]|$)/, 'the address under which people open AKSIS'],
  ['SMTP_URL', /@mail\.example\.go\.id(?:[:/]|$)|\/\/user:password@/, 'your own mail server'],
  ['MAIL_FROM', /@example\.go\.id>?$/, 'the address from which your mails come'],
  ['DATABASE_URL', /\/\/aksis:password@/, 'the password that you gave the data base'],
] as const

const environmentSchema = z
  .object({
    AKSIS_MODE: z.enum(['production', 'demo', 'test']).default('production'),
    AKSIS_ORIGIN: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
    AKSIS_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^(?:file:|postgres(?:ql)?:\/\/)/, 'must begin with file: or postgresql:')
      .optional(),
    FILES_URL: z
      .string()
      .regex(/^file:/, 'must begin with file:')
      .optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp: or smtps:')
      .optional(),
    /** Where the anchors of the audit trail are sent, outside this machine. */
    AUDIT_MAIL: z.email().optional(),
    MAIL_FROM: z.string().default('AKSIS <no-reply@aksis.invalid>'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    METRICS_TOKEN: z.string().min(16).optional(),
    BACKUP_DIR: z.string().min(1).optional(),
    BACKUP_KEY: z.string().min(20, 'needs at least 20 characters').optional(),
    BACKUP_BEFORE_MIGRATION: z.enum(['yes', 'no']).default('yes'),
  })
  .superRefine((value, context) => {
    if (value.AKSIS_MODE !== 'production') return
    if (!value.AKSIS_ORIGIN.startsWith('https://'))
      context.addIssue({
        code: 'custom',
        path: ['AKSIS_ORIGIN'],
        message: 'must begin with https:// in production',
      })
    if (!value.AKSIS_SECRET)
      context.addIssue({ code: 'custom', path: ['AKSIS_SECRET'], message: 'is required in production' })
    else if (value.AKSIS_SECRET === SAMPLE_SECRET || new Set(value.AKSIS_SECRET).size < LEAST_SIGNS)
      context.addIssue({
        code: 'custom',
        path: ['AKSIS_SECRET'],
        message: 'can be guessed: make a random one',
      })
    for (const [name, example, wanted] of EXAMPLES)
      if (example.test(value[name] ?? ''))
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `still has the value of .env.example: put in ${wanted}`,
        })
    if (!value.SMTP_URL)
      context.addIssue({ code: 'custom', path: ['SMTP_URL'], message: 'is required in production' })
  })

type Environment = {
  mode: 'production' | 'demo' | 'test'
  origin: string
  secure: boolean
  secret: string
  dataDir: string
  databaseUrl: string
  provider: 'sqlite' | 'postgresql'
  filesDir: string
  smtpUrl: string | undefined
  mailFrom: string
  auditMail: string | undefined
  port: number
  proxyHops: number
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  metricsToken: string | undefined
  backupDir: string
  backupKey: string | undefined
  /** Whether a data base that holds something is migrated only once it has been copied. */
  copiesBeforeMigration: boolean
  /** For the same program over another place. A secret that a file named stays there: \`…_FILE\` of a name that is given is left out. */
  inherited: (given: Readonly<Record<string, string>>) => NodeJS.ProcessEnv
}

/**
 * Settings that hold a secret. Each may stand in a file that `…_FILE` names: a container's host, or a vault, can hand
 * it out and change it there, and no list of a process's environment shows it.
 */
const SECRETS = ['AKSIS_SECRET', 'DATABASE_URL', 'SMTP_URL', 'METRICS_TOKEN', 'BACKUP_KEY'] as const

type Settings = Readonly<Record<string, string | undefined>>

/** The secrets that stand in files, and what is wrong with those; never a word of what a file holds. */
function secretsFromFiles(settings: Settings): { found: Settings; faults: string[] } {
  const found: Record<string, string> = {}
  const faults: string[] = []
  for (const name of SECRETS) {
    const file = settings[`${name}_FILE`]
    if (file === undefined) continue
    if (settings[name] !== undefined) faults.push(`  ${name}: stands here and in ${name}_FILE; one is enough`)
    try {
      found[name] = readFileSync(file, 'utf8').trim()
    } catch {
      faults.push(`  ${name}_FILE: there is no such file, or it cannot be read`)
    }
  }
  return { found, faults }
}

/**
 * Checks the environment and prints everything that is wrong in one go.
 * @throws Error with one line per fault.
 */
export function readEnvironment(source: Settings): Environment {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const { found, faults } = secretsFromFiles(filled)
  const parsed = environmentSchema.safeParse(Object.assign(filled, found))
  const lines = parsed.error?.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`) ?? []
  if (!parsed.success || faults.length > 0)
    throw new Error(`The environment is not usable:\n${[...faults, ...lines].join('\n')}`)
  const value = parsed.data
  const dataDir = path.resolve(value.DATA_DIR)
  const databaseUrl = value.DATABASE_URL ?? `file:${path.join(dataDir, 'aksis.db')}`
  return {
    mode: value.AKSIS_MODE,
    origin: new URL(value.AKSIS_ORIGIN).origin,
    secure: value.AKSIS_ORIGIN.startsWith('https://'),
    secret: value.AKSIS_SECRET ?? SAMPLE_SECRET,
    dataDir,
    databaseUrl,
    provider: databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql',
    filesDir: path.resolve((value.FILES_URL ?? `file:${path.join(dataDir, 'files')}`).slice('file:'.length)),
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    auditMail: value.AUDIT_MAIL,
    port: value.PORT,
    proxyHops: value.TRUSTED_PROXY_HOPS,
    logLevel: value.LOG_LEVEL,
    metricsToken: value.METRICS_TOKEN,
    backupDir: path.resolve(value.BACKUP_DIR ?? path.join(dataDir, 'backups')),
    backupKey: value.BACKUP_KEY,
    copiesBeforeMigration: value.BACKUP_BEFORE_MIGRATION === 'yes',
    inherited: (given) => {
      const files = Object.keys(given).map((name) => `${name}_FILE`)
      const rest = Object.entries(source).filter(([name]) => !files.includes(name))
      return { NODE_ENV: process.env.NODE_ENV, ...Object.fromEntries(rest), ...given }
    },
  }
}

/** The one place that reads the environment, once, at start. */
export const env = readOrEnd()

function readOrEnd(): Environment {
  try {
    return readEnvironment(process.env)
  } catch (error) {
    // For the person at the terminal: what is wrong, without a stack.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
