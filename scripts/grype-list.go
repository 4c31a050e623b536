// Lists what grype finds in a program, a module and its version on each line, and the number of functions whose names it
// reads. The command itself needs a database of vulnerabilities before it lists anything; this is the same call, with the
// same options (getProviderConfig in cmd/grype/cli/commands/root.go). scripts/scanners.mjs builds it.
package main

import (
	"fmt"
	"os"

	"github.com/anchore/grype/grype/pkg"
	"github.com/anchore/syft/syft"
	"github.com/anchore/syft/syft/cataloging"

	// For databases of RPM: without a driver nothing is listed.
	_ "modernc.org/sqlite"
)

func main() {
	options := syft.DefaultCreateSBOMConfig()
	options.Packages.Golang = options.Packages.Golang.WithCaptureSymbols(cataloging.SymbolScopeAll)
	options.Compliance.MissingVersion = cataloging.ComplianceActionDrop
	found, _, _, err := pkg.Provide("file:"+os.Args[1], pkg.ProviderConfig{
		SyftProviderConfig: pkg.SyftProviderConfig{SBOMOptions: options},
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	functions := 0
	for _, one := range found {
		fmt.Printf("%s@%s\n", one.Name, one.Version)
		if program, ok := one.Metadata.(pkg.GolangBinMetadata); ok {
			functions += len(program.Symbols)
		}
	}
	fmt.Printf("functions %d\n", functions)
}
