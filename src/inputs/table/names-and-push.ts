import { autoTrueFalse, type InputRow } from './row.ts'

/** The inputs of the group "names and push". */
export const namesAndPushInputs = [
  {
    name: 'images',
    group: 'names and push',
    kind: 'list',
    default: '',
    description:
      'Image names without a tag; {{name}} is the name of the program (default in a workflow: ghcr.io/owner/repository)',
  },
  {
    name: 'tags',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description:
      'Tags, full references, or rules such as type=semver,pattern={{version}} (default: from the event, or latest)',
  },
  {
    name: 'flavor',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description: 'Settings for all tag rules: latest=auto|true|false, prefix=, suffix=',
  },
  {
    name: 'push',
    group: 'names and push',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    alone: 'true',
    description:
      'Push the image; in a workflow, auto pushes the default branch, tags and releases; it does not push other branches, pull requests and local builds',
  },
  {
    name: 'push-by-digest',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description: 'Push without tags, by digest only: for matrix jobs whose images merge joins',
  },
  {
    name: 'unchanged',
    group: 'names and push',
    kind: 'choice',
    choices: ['auto', 'keep', 'rebuild', 'require'],
    default: 'auto',
    description:
      'A program built from the same as the image under its first tag, or that of its base branch or merged pull request: keep sets the tags on that image, rebuild builds, require fails if it would build; auto keeps on pushes of branches and in pull requests',
  },
  {
    name: 'merge',
    group: 'names and push',
    kind: 'list',
    default: '',
    description:
      'Join single-platform images in the registry instead of building: their digests, or files and folders with digests',
  },
  {
    name: 'load',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description: 'Load the image into the local Docker engine',
  },
  {
    name: 'attest',
    group: 'names and push',
    kind: 'choice',
    choices: ['false', 'sbom', 'provenance', 'true'],
    default: 'false',
    alone: 'true',
    description:
      'Attach documents to the pushed image: sbom (what is in it, as SPDX and CycloneDX), provenance (how it was built), or both',
  },
  {
    name: 'attest-form',
    group: 'names and push',
    kind: 'choice',
    choices: ['referrers', 'buildkit', 'both'],
    default: 'referrers',
    description:
      'How: referrers leave the image as it is; buildkit puts attestation manifests in the index, so that one platform becomes an index too',
  },
  {
    name: 'manifests',
    group: 'names and push',
    kind: 'list',
    default: '',
    description:
      'Files or folders with Kubernetes YAML, kustomizations or values of charts: copies get the digests of the pushed images, in place of ko:// and their names',
  },
  {
    name: 'manifests-output',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Folder for these copies (default: a temporary one, see the output manifests)',
  },
  {
    name: 'outputs',
    group: 'names and push',
    kind: 'text',
    default: '',
    description:
      'Archive to write: an OCI layout that docker load reads too; may contain {{name}}; or in the form of docker buildx, such as type=oci,dest=image.tar',
  },
  {
    name: 'max-size',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description:
      'The most that is pulled of an image: 12MB or 11 MiB; disk:40MB for what lies on disk; name=12MB for one program. Over it, nothing is pushed',
  },
  {
    name: 'max-increase',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description:
      'The most by which an image may grow over the one that it is compared with: 5%, 200kB, or both; name=5% for one program',
  },
  {
    name: 'budget',
    group: 'names and push',
    kind: 'choice',
    choices: ['fail', 'warn'],
    default: 'fail',
    description: 'What happens over max-size or max-increase: fail pushes nothing, warn only reports it',
  },
  {
    name: 'size-report',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description:
      'Find out what every byte is, compare with the last image by module and package, and attach the sizes to the pushed image; a limit or compare-with does this too',
  },
  {
    name: 'compare-with',
    group: 'names and push',
    kind: 'text',
    default: '',
    description:
      'Image to compare the sizes with; {{name}} is the name of the program (default: what the first tag names; in a pull request the image of the base branch)',
  },
  {
    name: 'comment',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description:
      'Keep a comment about the sizes on the pull request, one for each image; needs github-token and pull-requests: write',
  },
  {
    name: 'comment-from',
    group: 'names and push',
    kind: 'text',
    default: '',
    description:
      'Build nothing, but write the comments for a run of a fork: a folder with its size reports, in a workflow for workflow_run',
  },
  {
    name: 'what-if',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description:
      'Build in other ways too, for the first platform, and say what each would save and cost, and why the linker keeps dead code; takes as long as these builds',
  },
  {
    name: 'registry',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Registry for username and password (default: the registry of the images)',
  },
  { name: 'username', group: 'names and push', kind: 'text', default: '', description: 'User name for the registry' },
  {
    name: 'password',
    group: 'names and push',
    kind: 'text',
    default: '',
    secret: true,
    description: 'Password or token for the registry',
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
      'Token for the registry of the workflow’s own server (ghcr.io for github.com), used if there are no other credentials for it; for comment, and to find a merged pull request',
  },
  {
    name: 'plain-http',
    group: 'names and push',
    kind: 'list',
    default: '',
    description: 'Registries, host:port, to use without TLS; loopback is always allowed',
  },
  {
    name: 'registry-ca',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Certificate authorities to trust for registries: PEM files, or the PEM text itself',
  },
] as const satisfies readonly InputRow[]
