// Package main serves the provider to Terraform and OpenTofu.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"

	"github.com/alicdn/terraform-provider-alicdn/internal/provider"
)

//go:generate go tool tfplugindocs generate --provider-name alicdn --rendered-provider-name "Alibaba Cloud CDN usage" --providers-schema .cache/providers-schema.json

// version is set by the release.
var version = "dev"

func main() {
	debug := flag.Bool("debug", false, "serve a debugger such as delve: print how to attach, and wait")
	flag.Parse()

	err := providerserver.Serve(context.Background(), provider.New(version), providerserver.ServeOpts{
		Address: "registry.terraform.io/alicdn/alicdn",
		Debug:   *debug,
	})
	if err != nil {
		log.Fatal(err)
	}
}
