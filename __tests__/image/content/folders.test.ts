import { withFolders } from '../../../src/image/content/folders.ts'
import type { Entry, ImageSpec, LayerSpec, RunConfig } from '../../../src/image/types.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'

const file = (path: string): Entry => ({
  type: 'file',
  path,
  mode: 0o644,
  uid: 0,
  gid: 0,
  content: { bytes: Buffer.alloc(0) },
})
const folder = (path: string, mode = 0o755, id = 0): Entry => ({ type: 'folder', path, mode, uid: id, gid: id })

function folders(config: Partial<RunConfig>, ...layers: readonly (readonly Entry[])[]): readonly (readonly string[])[] {
  const purposes = ['system', 'files', 'program'] as const
  const specs = layers.map((entries, index): LayerSpec => ({ purpose: purposes[index] ?? 'program', entries }))
  const run: RunConfig = {
    ...{
      entrypoint: [],
      cmd: [],
      env: [],
      user: '65532:65532',
      workingDir: '/',
      exposedPorts: [],
      volumes: [],
      labels: {},
    },
    ...config,
  }
  const spec: ImageSpec = {
    name: 'a',
    platforms: [{ platform: parsePlatform('linux/amd64'), layers: specs }],
    config: run,
    annotations: [],
    createdSeconds: 0,
    compression: 'gzip',
    compressionLevel: 'best',
  }
  return (withFolders(spec).platforms[0]?.layers ?? []).map(({ entries }) =>
    entries.flatMap(({ type, path, mode, uid }) => (type === 'folder' ? [`${mode.toString(8)} ${uid} ${path}`] : [])),
  )
}

describe('the folders of an image', () => {
  it('that are volumes or the working directory belong to its user, in the last layer', () => {
    expect(folders({ workingDir: '/srv', volumes: ['/data', '/data/'] }, [file('/a')])).toEqual([
      ['755 65532 /srv', '755 65532 /data'],
    ])
  })

  it('belong to the user where another layer has files in them', () => {
    expect(
      folders({ workingDir: '/srv', volumes: ['/data'] }, [], [file('/srv/x'), file('/data/seed/y')], [file('/a')]),
    ).toEqual([[], ['755 65532 /srv', '755 65532 /data', '755 65532 /data/seed'], []])
  })

  it('that come as folders of files belong to the user as well', () => {
    expect(folders({ volumes: ['/data'] }, [folder('/data'), folder('/data/in'), folder('/etc')])).toEqual([
      ['755 65532 /data', '755 65532 /data/in', '755 0 /etc'],
    ])
  })

  it.each([
    ['a file in it', [file('/tmp/x')]],
    ['a folder of files at it', [folder('/tmp')]],
  ])('called /tmp stay everybody’s with %s', (_, entries) => {
    expect(folders({}, [folder('/tmp', 0o1777)], entries)).toEqual([['1777 0 /tmp'], ['1777 0 /tmp']])
  })

  it('called /tmp stay everybody’s as working directory and volume', () => {
    expect(folders({ workingDir: '/tmp', volumes: ['/var/tmp'] }, [file('/a')])).toEqual([
      ['1777 0 /tmp', '1777 0 /var/tmp'],
    ])
  })

  it('of a home keep their mode where later layers pass through, and are the user’s below', () => {
    const home = folder('/home/nonroot', 0o1777, 65532)
    const env = ['HOME=/home/nonroot']
    expect(folders({ env }, [home], [file('/home/nonroot/.config/app/a.yml')], [file('/a')])).toEqual([
      ['1777 65532 /home/nonroot'],
      ['1777 65532 /home/nonroot', '755 65532 /home/nonroot/.config', '755 65532 /home/nonroot/.config/app'],
      [],
    ])
  })

  it('are root’s where nothing asks for them', () => {
    expect(folders({}, [file('/etc/app/a.yml')])).toEqual([[]])
  })
})
