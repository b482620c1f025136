package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// options are the flags, checked.
type options struct {
	addr, envFile string
	tasks         int
	seed          uint64
	order         cdnmock.Order
	latency       time.Duration
	quota         int
	sample, log   bool
	churn         float64
	key           cdnmock.Key
	faults        []cdnmock.Fault
}

// parseOptions prints the usage and returns flag.ErrHelp when help is asked for.
// It prints nothing else: an error is for the caller to show.
func parseOptions(args []string, usage io.Writer) (options, error) {
	opts := options{key: cdnmock.DefaultKey()}
	flags := opts.flags()
	flags.SetOutput(io.Discard)
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(usage, "Usage: cdnmock [flags]")
			flags.SetOutput(usage)
			flags.PrintDefaults()
		}
		return options{}, err
	}
	if flags.NArg() > 0 {
		return options{}, fmt.Errorf("unexpected argument %q: there are only flags", flags.Arg(0))
	}
	return opts, opts.check()
}

func (o *options) flags() *flag.FlagSet {
	flags := flag.NewFlagSet("cdnmock", flag.ContinueOnError)
	flags.StringVar(&o.addr, "addr", "127.0.0.1:0", "`address` to listen on; port 0 is any free one")
	flags.IntVar(&o.tasks, "tasks", 300, "`number` of usage export tasks to make up")
	flags.Uint64Var(&o.seed, "seed", 1, "`number` that decides the tasks and their churn")
	flags.Func("order", "`order` of the list: newest, oldest or shuffled (default newest)", o.setOrder)
	flags.DurationVar(&o.latency, "latency", 0, "`duration` of every answer")
	flags.IntVar(&o.quota, "quota", 0, "`calls` a second for each key; 0 is the documented 100, -1 none")
	flags.BoolVar(&o.sample, "sample", false, "list the task of the documented sample answer too")
	flags.Float64Var(&o.churn, "churn", 0, "`chance`, 0 to 1, that a task joins or leaves before a list request")
	flags.StringVar(&o.key.ID, "access-key", o.key.ID, "access key `ID` to accept")
	flags.StringVar(&o.key.Secret, "secret-key", o.key.Secret, "its `secret`")
	flags.StringVar(&o.key.Token, "token", "", "security `token` that requests must carry")
	flags.Func("fault", "`fault` such as code=Throttling.User,times=2 (repeatable):\n"+faultSyntax, o.addFault)
	flags.StringVar(&o.envFile, "env-file", "", "`file` to write the environment to as well")
	flags.BoolVar(&o.log, "log", false, "print a line for each request to standard error")
	return flags
}

func (o *options) setOrder(text string) error {
	orders := map[string]cdnmock.Order{
		"newest": cdnmock.NewestFirst, "oldest": cdnmock.OldestFirst, "shuffled": cdnmock.Shuffled,
	}
	order, ok := orders[text]
	if !ok {
		return errors.New("want newest, oldest or shuffled")
	}
	o.order = order
	return nil
}

func (o *options) addFault(text string) error {
	fault, err := parseFault(text)
	if err != nil {
		return err
	}
	o.faults = append(o.faults, fault)
	return nil
}

func (o *options) check() error {
	switch {
	case o.tasks < 0:
		return fmt.Errorf("-tasks is %d: want 0 or more", o.tasks)
	case o.latency < 0:
		return fmt.Errorf("-latency is %s: want 0 or more", o.latency)
	case !(o.churn >= 0 && o.churn <= 1): // NaN included
		return fmt.Errorf("-churn is %g: want a chance from 0 to 1", o.churn)
	case o.key.ID == "" || o.key.Secret == "":
		return errors.New("-access-key and -secret-key cannot be empty")
	default:
		return nil
	}
}
