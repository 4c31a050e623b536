import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Ten kinds of programs, each around a module that many services use. */
type Kind = { readonly module?: string; readonly imports: readonly string[]; readonly body: string }

const serve = (handler: string): string => `log.Fatal(http.ListenAndServe(":8080", ${handler}))`

const kinds: readonly Kind[] = [
  { imports: ['log', 'net/http'], body: `http.HandleFunc("/", hello)\n\t${serve('nil')}` },
  {
    module: 'github.com/go-chi/chi/v5@v5.2.3',
    imports: ['log', 'net/http', 'github.com/go-chi/chi/v5'],
    body: `router := chi.NewRouter()\n\trouter.Get("/", hello)\n\t${serve('router')}`,
  },
  {
    module: 'github.com/gin-gonic/gin@v1.10.1',
    imports: ['log', 'net/http', 'github.com/gin-gonic/gin'],
    body: `router := gin.New()\n\trouter.GET("/", gin.WrapF(hello))\n\t${serve('router')}`,
  },
  {
    module: 'github.com/spf13/cobra@v1.9.1',
    imports: ['log', 'github.com/spf13/cobra'],
    body: `root := &cobra.Command{Use: text(), Run: func(*cobra.Command, []string) { log.Print(text()) }}\n\tlog.Print(root.Execute())`,
  },
  {
    module: 'github.com/prometheus/client_golang@v1.22.0',
    imports: ['log', 'net/http', 'github.com/prometheus/client_golang/prometheus/promhttp'],
    body: `http.HandleFunc("/", hello)\n\thttp.Handle("/metrics", promhttp.Handler())\n\t${serve('nil')}`,
  },
  {
    module: 'go.uber.org/zap@v1.27.0',
    imports: ['go.uber.org/zap'],
    body: `logger := zap.Must(zap.NewProduction())\n\tlogger.Info(text())`,
  },
  {
    module: 'google.golang.org/grpc@v1.72.0',
    imports: ['log', 'net', 'google.golang.org/grpc'],
    body: `listener, err := net.Listen("tcp", ":8080")\n\tif err != nil {\n\t\tlog.Fatal(text(), err)\n\t}\n\tlog.Fatal(grpc.NewServer().Serve(listener))`,
  },
  {
    module: 'gopkg.in/yaml.v3@v3.0.1',
    imports: ['log', 'gopkg.in/yaml.v3'],
    body: `bytes, err := yaml.Marshal(map[string]string{"text": text()})\n\tlog.Print(string(bytes), err)`,
  },
  {
    module: 'github.com/golang-jwt/jwt/v5@v5.2.2',
    imports: ['log', 'github.com/golang-jwt/jwt/v5'],
    body: `token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"text": text()})\n\tlog.Print(token.SignedString([]byte("key")))`,
  },
  {
    module: 'github.com/redis/go-redis/v9@v9.8.0',
    imports: ['context', 'log', 'github.com/redis/go-redis/v9'],
    body: `client := redis.NewClient(&redis.Options{Addr: "localhost:6379"})\n\tlog.Print(text(), client.Ping(context.Background()).Err())`,
  },
]

/** How many kinds there are: programs `p0` to `p9` are one of each. */
export const kindCount = kinds.length

/** A repository of `count` programs of ten kinds, made from real modules of the module proxy, with ten shared packages. */
export function makeRealRepository({ folder, count }: { readonly folder: string; readonly count: number }) {
  const root = join(folder, 'repository')
  const path = (name: string): string => join(root, name)
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), text)
  }
  const mains = Array.from({ length: count }, (_, index) => `p${index}`)
  const libraries = Array.from({ length: 10 }, (_, index) => `lib${index}`)
  for (const name of libraries)
    write(`${name}/${name}.go`, `package ${name}\n\nfunc Name() string { return "${name}" }\n`)
  for (const [index, name] of mains.entries()) write(`cmd/${name}/main.go`, mainText(name, index))
  write('go.mod', 'module example.org/shop\n\ngo 1.24.0\n')
  const env = { ...process.env }
  const go = (...args: readonly string[]): void => {
    execFileSync('go', args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  }
  go('get', ...kinds.flatMap(({ module = [] }) => module))
  go('mod', 'tidy')
  return { folder: root, env, mains, write, read: (name: string) => readFileSync(path(name), 'utf8') }
}

function mainText(name: string, index: number): string {
  const { imports, body } = kinds[index % kinds.length] ?? { imports: [], body: '' }
  const library = `lib${Math.floor(index / kinds.length) % 10}`
  const all = [...imports, `example.org/shop/${library}`].map((one) => `\t"${one}"\n`).join('')
  const hello = imports.includes('net/http')
    ? 'func hello(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(text())) }\n\n'
    : ''
  const text = `func text() string { return "${name}" + ${library}.Name() }\n\n`
  return `package main\n\nimport (\n${all})\n\n${hello}${text}func main() {\n\t${body}\n}\n`
}
