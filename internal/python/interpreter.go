package python

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"lesswait/internal/python/embedded"
	"lesswait/internal/python/provision"
	"lesswait/internal/python/supervise"
)

// Oldest is the oldest version of Python that lesswait runs on.
const Oldest = "3.12"

// Options choose an interpreter.
type Options struct {
	Path     string         // the learner's own interpreter; "" for the embedded one
	CacheDir string         // "" for LESSWAIT_CACHE, or the user's cache folder
	Progress func(Progress) // told of the work of a first start; may be nil
}

// Progress tells how far a step of a first start has come.
type Progress struct {
	Step        string // "unpacking" (bytes), "compiling" (files)
	Done, Total int64
}

// Interpreter is a CPython that can serve requests.
type Interpreter struct {
	Path     string // the executable
	Version  string // such as "3.14.6"
	Embedded bool
	CacheDir string
	// Libraries are folders with packages that the learner installed. Checks
	// never see them; a demo's program that asks a web server does.
	Libraries []string

	// HashSeed is that of strings in its processes; empty is always the same one.
	HashSeed string

	packages []string // folders of the Python side
	module   string   // of the worker
}

// workerModule serves the requests.
const workerModule = "lesswait.worker"

// embeddedTag names the embedded interpreter's byte code.
const embeddedTag = "cpython-314"

// Open makes an interpreter ready, unpacking and compiling what isn't there.
// Where all is there it costs some milliseconds and starts no process.
func Open(ctx context.Context, o Options) (*Interpreter, error) {
	house, err := plan(ctx, o)
	if err != nil {
		return nil, err
	}
	for _, tree := range house.trees {
		if _, err := house.cache.Ensure(ctx, tree); err != nil {
			return nil, notRunnable(err)
		}
	}
	house.findLibraries()
	return house.interpreter, nil
}

// Ready tells whether Open has nothing to unpack or to compile.
func Ready(ctx context.Context, o Options) bool {
	house, err := plan(ctx, o)
	return err == nil && !slices.ContainsFunc(house.trees, func(t provision.Tree) bool { return !house.cache.Ready(t) })
}

// house is an interpreter and the trees of the cache that it is made of.
type house struct {
	interpreter *Interpreter
	cache       *provision.Cache
	trees       []provision.Tree
	tag         string // of the interpreter's byte code
}

// plan finds out what an interpreter needs, and unpacks nothing.
func plan(ctx context.Context, o Options) (*house, error) {
	cache, err := openCache(o.CacheDir)
	if err != nil {
		return nil, err
	}
	h := &house{cache: cache, tag: embeddedTag}
	if o.Path != "" {
		own, err := probeOwn(ctx, cache.Dir(), o.Path)
		if err != nil {
			return nil, err
		}
		h.tag = own.Tag
		h.interpreter = &Interpreter{Path: own.Executable, Version: own.Version, Libraries: own.Folders}
	} else if err := h.planEmbedded(o.report); err != nil {
		return nil, err
	}
	files, err := fs.Sub(pylib, "pylib")
	if err != nil {
		return nil, err
	}
	side, err := provision.Package(files, "pylib", h.interpreter.Path, h.tag, o.report)
	if err != nil {
		return nil, err
	}
	h.trees = append(h.trees, side)
	h.interpreter.CacheDir = cache.Dir()
	h.interpreter.packages = []string{cache.Path(side)}
	h.interpreter.module = workerModule
	return h, nil
}

func (h *house) planEmbedded(report provision.Report) error {
	dist, ok := embedded.Python()
	if !ok {
		return noEmbedded("no Python comes with lesswait for this system")
	}
	tree, err := provision.Interpreter(dist.Files, dist.Version, report)
	if err != nil {
		return err
	}
	h.trees = append(h.trees, tree)
	path := provision.Executable(h.cache.Path(tree))
	h.interpreter = &Interpreter{Path: path, Version: dist.Version, Embedded: true}
	return nil
}

func openCache(dir string) (*provision.Cache, error) {
	if dir == "" {
		var err error
		if dir, err = provision.DefaultDir(os.Getenv); err != nil {
			return nil, err
		}
	}
	return provision.OpenCache(dir)
}

// report hands progress on, if anybody listens.
func (o Options) report(step string, done, total int64) {
	if o.Progress != nil {
		o.Progress(Progress{Step: step, Done: done, Total: total})
	}
}

// notRunnable explains an embedded interpreter that doesn't start. Where the system
// doesn't find it although it is there, it misses what loads it: the C library.
func notRunnable(err error) error {
	if !errors.Is(err, provision.ErrNotRunnable) || errors.Is(err, provision.ErrCache) {
		return err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return noEmbedded("the Python that comes with lesswait doesn't run on this system, which has no glibc")
	}
	return noEmbedded(fmt.Sprintf("the Python that comes with lesswait doesn't run on this system (%v)", err))
}

// Starter is the file that runs a user's own program under the recorder; see
// start.py of the Python side.
func (in *Interpreter) Starter() string { return filepath.Join(in.packages[0], "lesswait", "start.py") }

func (in *Interpreter) spec() supervise.Spec {
	return supervise.Spec{Python: in.Path, Package: in.packages, Module: in.module, HashSeed: in.HashSeed}
}
