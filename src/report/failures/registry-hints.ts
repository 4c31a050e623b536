import type { RegistryProblem } from '../../errors.ts'

/** The facts about a failed request; a RegistryError has all of them. */
export type RefusedRequest = {
  readonly url: string
  readonly status: number | undefined
  readonly code: string | undefined
  readonly message: string
  readonly problem: RegistryProblem | undefined
}

type Hint = {
  /** The registries that the hint applies to; all if absent. */
  readonly host?: RegExp
  readonly statuses?: readonly number[]
  /** What we know of it ourselves. */
  readonly problem?: RegistryProblem['kind']
  /** Matched against the code and the message of the registry or of Node, never against words of our own. */
  readonly says?: RegExp
  /** The path of the URL. */
  readonly at?: string
  readonly next: (place: Place) => string
}

type Place = {
  /** With the port. */
  readonly host: string
  readonly repository: string
  /** The file or the credential helper that has a refused login. */
  readonly login: string
  /** The variable that names the proxy. */
  readonly proxy: string
}

const ghcr = /^ghcr\.io$/
const dockerHub = /(?:^|\.)docker\.(?:io|com)$/
const ecr = /\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/
const artifactRegistry = /(?:-docker\.pkg\.dev|(?:^|\.)gcr\.io)$/
const azure = /\.azurecr\.(?:io|cn|us)$/
const gitlab = /^registry\.gitlab\.|gitlab/
const refused = [401, 403]

const packagesWrite = '\npermissions:\n  packages: write'

const moveTags = (): string => 'Use a new tag, or allow tags to move in the repository’s settings.'

const logInAgain = ({ login, host }: Place): string =>
  `The login in ${login} is wrong or has expired: log in again, or remove it with "docker logout ${host}", so that other credentials are used.`

// The first match wins, so hints for one registry come before those for all.
const hints: readonly Hint[] = [
  // If the token server refuses, the login itself is wrong, whatever its message says.
  { host: ghcr, at: '/token', statuses: refused, problem: 'stored-login', next: logInAgain },
  {
    host: ghcr,
    says: /write_package|permission_denied.*package|denied.*installation|organization/i,
    next: () =>
      `The token cannot write this package: add the two lines below to the job. If the package was created by hand or by another repository, add this repository under "Manage Actions access" in its settings with the role Write; a pull request from a fork can only read.${packagesWrite}`,
  },
  {
    host: ghcr,
    statuses: refused,
    next: () =>
      `Add the two lines below to the job, and pass the workflow’s token as password or github-token. A personal token needs the scope write:packages.${packagesWrite}`,
  },
  {
    host: ecr,
    says: /NAME_UNKNOWN|does not exist/i,
    next: ({ host, repository }) =>
      `ECR does not create repositories on push: aws ecr create-repository --repository-name ${repository} --region ${ecr.exec(host)?.[1] ?? '<region>'}`,
  },
  {
    host: ecr,
    statuses: refused,
    next: ({ host }) =>
      `Log in before the push: aws ecr get-login-password --region ${ecr.exec(host)?.[1] ?? '<region>'} | docker login --username AWS --password-stdin ${host}. The login lasts twelve hours.`,
  },
  {
    host: dockerHub,
    statuses: [429],
    next: () =>
      'Docker Hub limits the requests of each account and address: log in with username and password, or try again later.',
  },
  {
    host: dockerHub,
    statuses: refused,
    next: () =>
      'Use an access token with Read & Write permission as password, and an image below your own user or organisation: docker.io/<user>/<name>.',
  },
  {
    host: artifactRegistry,
    says: /NAME_UNKNOWN|NOT_FOUND|not found/i,
    next: () =>
      'Artifact Registry does not create repositories on push: gcloud artifacts repositories create <name> --repository-format=docker --location=<location>. The image is <location>-docker.pkg.dev/<project>/<name>/<image>.',
  },
  {
    host: artifactRegistry,
    statuses: refused,
    next: ({ host }) =>
      `Set up the credential helper with "gcloud auth configure-docker ${host}", or pass username oauth2accesstoken with an access token as password; the account needs the role Artifact Registry Writer.`,
  },
  {
    host: azure,
    statuses: refused,
    next: ({ host }) => `Log in with "az acr login --name ${host.split('.')[0]}"; the account needs the role AcrPush.`,
  },
  {
    host: gitlab,
    statuses: refused,
    next: () =>
      'Pass a deploy token or $CI_REGISTRY_PASSWORD that may write to the registry; the image’s path must begin with that of an existing project.',
  },
  {
    problem: 'immutable-tag',
    next: moveTags,
  },
  {
    says: /immutab|cannot be overwritten/i,
    next: moveTags,
  },
  {
    says: /quota|storage limit|insufficient storage/i,
    next: () => 'Delete unused images, or raise the registry’s quota.',
  },
  {
    statuses: [429],
    next: () =>
      'The registry limits the number of requests: try again later, or with credentials that have a higher limit.',
  },
  {
    problem: 'no-credentials',
    next: ({ host }) => `Pass username and password, or log in first with "docker login ${host}".`,
  },
  { statuses: [401], problem: 'stored-login', next: logInAgain },
  {
    statuses: [401],
    next: ({ host }) => `The user name or password for ${host} is wrong, has expired, or may not push there.`,
  },
  {
    statuses: [403],
    next: ({ host, repository }) =>
      `The account may not push to ${repository || 'this repository'} on ${host}: ask for write access.`,
  },
  {
    statuses: [405],
    next: () => 'The registry does not accept pushes: it is read-only or a mirror.',
  },
  {
    statuses: [413],
    next: () =>
      'Something in front of the registry limits the size of a request: raise the limit of the proxy (client_max_body_size with nginx).',
  },
  {
    says: /NAME_UNKNOWN|project .* not found/i,
    next: ({ repository }) => `Create the repository or project ${repository} on the registry first.`,
  },
  {
    statuses: [404],
    next: ({ host }) => `Check the image’s name: ${host} does not have the repository, or is not a registry.`,
  },
  {
    says: /self-signed|unable to (?:verify|get)|issuer certificate/i,
    next: ({ host }) =>
      `Put the certificate of the registry’s authority into /etc/docker/certs.d/${host}/ca.crt, or name its file in the input registry-ca (or in NODE_EXTRA_CA_CERTS).`,
  },
  {
    says: /certificate has expired|not yet valid/i,
    next: () => 'Renew the registry’s certificate, and check this machine’s clock.',
  },
  { says: /altnames|hostname/i, next: () => 'Use the name that is in the registry’s certificate.' },
  {
    problem: 'no-tls',
    next: ({ host }) => `If the registry should be used without TLS, allow it with plain-http: ${host}.`,
  },
  {
    problem: 'proxy-login',
    next: ({ proxy }) => `The proxy requires a valid user name and password: ${proxy}=http://user:password@host:port.`,
  },
  {
    problem: 'proxy',
    next: ({ proxy, host }) =>
      `This error comes from the proxy, not from ${host}: check ${proxy} and that the proxy can reach ${host}, or add ${host} to no_proxy.`,
  },
  {
    problem: 'unreachable',
    next: ({ host }) =>
      `Check that ${host} can be reached from this machine, and that https_proxy and no_proxy are correct.`,
  },
  {
    problem: 'changed-content',
    next: () =>
      'The registry, or something in front of it, changes the content: do not use this image, and tell the registry’s operator.',
  },
]

/** The next step for a registry failure, as one sentence; undefined if there is no better advice than the message. */
export function registryHint({ url, status, code = '', message, problem }: RefusedRequest): string | undefined {
  const { host = '', hostname = '', pathname = '' } = URL.canParse(url) ? new URL(url) : {}
  const found = hints.find(
    (hint) =>
      (hint.host === undefined || hint.host.test(hostname)) &&
      (hint.at === undefined || hint.at === pathname) &&
      (hint.statuses === undefined || (status !== undefined && hint.statuses.includes(status))) &&
      (hint.problem === undefined || hint.problem === problem?.kind) &&
      (hint.says === undefined || hint.says.test(`${code} ${message}`)),
  )
  return found?.next({
    host,
    repository: /^\/v2\/(.+?)\/(?:blobs|manifests|referrers)\//.exec(pathname)?.[1] ?? '',
    login: problem?.kind === 'stored-login' ? problem.place : '',
    proxy: problem !== undefined && 'variable' in problem ? problem.variable : '',
  })
}
