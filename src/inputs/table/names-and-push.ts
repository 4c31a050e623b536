import { autoTrueFalse, type InputRow } from './row.ts'

/** The inputs of the group "names and push". */
export const namesAndPushInputs = [
  {
    name: 'images',
    group: 'names and push',
    kind: 'list',
    default: '',
    description:
      'Image names without a tag; {{name}} is the name of the program. Otherwise ghcr.io/owner/repository in a workflow',
  },
  {
    name: 'tags',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description:
      'Tags, whole references, or rules such as type=semver,pattern={{version}}; otherwise what the event says, or latest',
  },
  {
    name: 'flavor',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description: 'What the rules of tags have in common: latest=auto|true|false, prefix=, suffix=',
  },
  {
    name: 'push',
    group: 'names and push',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    alone: 'true',
    description:
      'Push the image: auto pushes the default branch, tags and releases of a workflow, and only builds other branches, pull requests and at the keyboard',
  },
  {
    name: 'push-by-digest',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description: 'Push without the tags, to be had by its digest alone: for the legs of a matrix, which merge joins',
  },
  {
    name: 'merge',
    group: 'names and push',
    kind: 'list',
    default: '',
    description:
      'Join images of single platforms that are in the registry, and build nothing: their digests, or files and folders with digests',
  },
  {
    name: 'load',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description: 'Load the image into the local Docker engine',
  },
  {
    name: 'outputs',
    group: 'names and push',
    kind: 'text',
    default: '',
    description:
      'Write the image to this archive, an OCI layout that docker load takes too; may hold {{name}}; or a line as docker buildx has it, such as type=oci,dest=image.tar',
  },
  {
    name: 'registry',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Registry that username and password are for; otherwise the one that the images are at',
  },
  { name: 'username', group: 'names and push', kind: 'text', default: '', description: 'User name at the registry' },
  {
    name: 'password',
    group: 'names and push',
    kind: 'text',
    default: '',
    secret: true,
    description: 'Password or token at the registry',
  },
  {
    name: 'github-token',
    group: 'names and push',
    kind: 'text',
    default: '',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language
    runnerDefault: '${{ github.token }}',
    secret: true,
    description:
      'Token for the registry of the workflow’s own server, which is ghcr.io for github.com, where there are no other credentials for it',
  },
  {
    name: 'plain-http',
    group: 'names and push',
    kind: 'list',
    default: '',
    description: 'Registries, host:port, that are spoken to without TLS; loopback needs no mention',
  },
  {
    name: 'registry-ca',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Certificate authorities to trust at registries: PEM files, or PEM text itself',
  },
] as const satisfies readonly InputRow[]
