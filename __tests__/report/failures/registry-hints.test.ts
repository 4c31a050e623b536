import { RegistryError, type RegistryProblem } from '../../../src/errors.ts'
import { registryHint } from '../../../src/report/failures/registry-hints.ts'

const on = (host: string, path = 'team/api') => `https://${host}/v2/${path}/blobs/uploads/`

it.each<[string, number | undefined, string | undefined, string, RegExp | undefined]>([
  [
    on('ghcr.io'),
    403,
    'DENIED',
    'permission_denied: write_package',
    /Manage Actions access.*\npermissions:\n {2}packages: write$/,
  ],
  [
    on('ghcr.io'),
    403,
    'DENIED',
    'requested access to the resource is denied',
    /github-token.*\npermissions:\n {2}packages: write$/,
  ],
  ['https://ghcr.io/token', 401, undefined, 'authentication required', /\npermissions:\n {2}packages: write$/],
  [
    on('123.dkr.ecr.eu-central-1.amazonaws.com'),
    404,
    'NAME_UNKNOWN',
    'The repository does not exist',
    /^ECR does not create repositories on push: aws ecr create-repository --repository-name team\/api --region eu-central-1$/,
  ],
  [
    on('123.dkr.ecr.eu-central-1.amazonaws.com'),
    401,
    undefined,
    'Not Authorized',
    /get-login-password --region eu-central-1 .* 123\.dkr/,
  ],
  [on('123.dkr.ecr.us-east-1.amazonaws.com'), 400, 'TAG_INVALID', 'the repository is immutable', /new tag/],
  [on('registry-1.docker.io'), 429, 'TOOMANYREQUESTS', 'pull rate limit', /^Docker Hub limits/],
  ['https://auth.docker.io/token', 401, undefined, 'incorrect username or password', /access token/],
  [on('europe-docker.pkg.dev', 'p/r/i'), 403, 'DENIED', 'no', /gcloud auth configure-docker europe-docker\.pkg\.dev/],
  [
    on('europe-docker.pkg.dev', 'p/r/i'),
    404,
    'NAME_UNKNOWN',
    'Repository "r" not found',
    /gcloud artifacts repositories create/,
  ],
  [on('team.azurecr.io'), 401, 'UNAUTHORIZED', 'authentication required', /az acr login --name team/],
  [on('registry.gitlab.com'), 403, 'DENIED', 'access forbidden', /deploy token/],
  [on('r.test'), 412, undefined, 'Failed due to immutable tag', /new tag/],
  [on('r.test'), 403, 'DENIED', 'quota exceeded', /quota/],
  [on('r.test'), 429, undefined, 'slow', /try again later/],
  [on('r.test'), 401, undefined, 'unauthorized', /user name or password for r\.test/],
  [on('r.test'), 403, undefined, 'forbidden', /may not push to team\/api on r\.test/],
  [on('r.test'), 405, undefined, 'read-only', /read-only/],
  [on('r.test'), 413, undefined, 'too large', /client_max_body_size/],
  [on('r.test'), 404, 'NAME_UNKNOWN', 'unknown', /repository or project team\/api/],
  [on('r.test'), 404, undefined, '404 page not found', /is not a registry/],
  [on('r.test:5000'), undefined, undefined, 'self-signed certificate', /certs\.d\/r\.test:5000\/ca\.crt/],
  [on('r.test'), undefined, undefined, 'certificate has expired', /clock/],
  [on('r.test'), undefined, undefined, "Hostname/IP does not match certificate's altnames", /name that is in/],
  [on('r.test'), 500, undefined, 'internal error', undefined],
  ['not a url', 500, undefined, 'internal error', undefined],
])('%s %s %s: %s', (url, status, code, message, expected) => {
  const failure = {
    method: 'POST',
    url,
    message,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
  }
  const hint = registryHint(new RegistryError(failure))
  if (expected === undefined) expect(hint).toBeUndefined()
  else expect(hint).toMatch(expected)
})

it.each<[string, number | undefined, RegistryProblem, RegExp]>([
  [on('r.test:5000'), 401, { kind: 'no-credentials' }, /docker login r\.test:5000/],
  [on('ghcr.io'), 401, { kind: 'no-credentials' }, /permissions/],
  [
    on('r.test'),
    401,
    { kind: 'stored-login', place: '/home/a (b)/config.json' },
    /The login in \/home\/a \(b\)\/config\.json is wrong/,
  ],
  [on('r.test'), 403, { kind: 'stored-login', place: '/home/a/config.json' }, /ask for write access/],
  [on('ghcr.io'), 403, { kind: 'stored-login', place: '/home/a/config.json' }, /permissions/],
  ['https://ghcr.io/token', 403, { kind: 'stored-login', place: '/home/a/config.json' }, /docker logout ghcr\.io/],
  [on('r.test:5000'), undefined, { kind: 'no-tls' }, /plain-http: r\.test:5000/],
  [on('r.test'), undefined, { kind: 'unreachable' }, /can be reached/],
  [on('r.test'), undefined, { kind: 'proxy-login', variable: 'HTTPS_PROXY' }, /HTTPS_PROXY=http:\/\/user:password@/],
  [
    on('r.test'),
    undefined,
    { kind: 'proxy', variable: 'all_proxy' },
    /check all_proxy and that the proxy can reach r\.test/,
  ],
  [on('r.test'), 409, { kind: 'immutable-tag' }, /new tag/],
  [on('r.test'), 201, { kind: 'changed-content' }, /changes the content/],
])('%s %s %j', (url, status, problem, expected) => {
  const failure = { method: 'POST', url, message: 'no', problem, ...(status === undefined ? {} : { status }) }
  expect(registryHint(new RegistryError(failure))).toMatch(expected)
})
