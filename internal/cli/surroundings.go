package cli

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/term"

	"lesswait/ui/kit"
)

// surroundings looks at what a check can do without, but the course is nicer
// with: none of it is a failure.
func (a *app) surroundings() []symptom {
	return []symptom{a.folderSymptom(), a.progressSymptom(), a.terminalSymptom(), a.editorSymptom()}
}

func advice(name, text, try string) symptom { return symptom{name, symptomAdvice, text, try} }

// folderSymptom looks whether answers can be kept, without making the folder.
func (a *app) folderSymptom() symptom {
	dir, err := a.folder()
	if err != nil {
		return advice("folder", err.Error(), "")
	}
	if err := writable(dir); err != nil {
		return advice("folder", fmt.Sprintf("%s can't be written to: %v", dir, err), "Choose another with --dir or LESSWAIT_DIR.")
	}
	return symptom{"folder", symptomOK, dir, ""}
}

// writable tries the folder, or the nearest that exists above it.
func writable(dir string) error {
	for {
		info, err := os.Stat(dir)
		if err == nil && !info.IsDir() {
			return fmt.Errorf("%s is a file", dir)
		}
		if err == nil {
			break
		}
		parent := filepath.Dir(dir)
		if !os.IsNotExist(err) || parent == dir {
			return err
		}
		dir = parent
	}
	probe, err := os.CreateTemp(dir, ".lesswait-*")
	if err != nil {
		return plainCause(err)
	}
	_ = probe.Close() // nothing was written
	return os.Remove(probe.Name())
}

func (a *app) progressSymptom() symptom {
	_, notes := a.openStore()
	if len(notes) > 0 {
		return advice("progress", sentences(notes), "")
	}
	dir, err := a.progressFolder()
	if err != nil {
		return advice("progress", err.Error(), "")
	}
	if err := writable(dir); err != nil {
		return advice("progress", fmt.Sprintf("%s can't be written to: %v", dir, err), "Choose another folder with --dir or LESSWAIT_DIR.")
	}
	return symptom{"progress", symptomOK, dir, ""}
}

func (a *app) terminalSymptom() symptom {
	file, ok := a.env.Stdout.(*os.File)
	if !ok || !a.interactive() {
		return advice("terminal", "none, or one that isn't to be drawn on", "`lesswait --plain` opens the course as text, line by line; the plain commands work, too.")
	}
	width, height, err := term.GetSize(file.Fd())
	if err != nil {
		return advice("terminal", fmt.Sprintf("its size can't be had: %v", err), "")
	}
	text := fmt.Sprintf("%dx%d, TERM=%s%s", width, height, a.getenv("TERM"), a.looks())
	if width < kit.MinWidth || height < kit.MinHeight {
		return advice("terminal", text, fmt.Sprintf("The course needs %dx%d at least.", kit.MinWidth, kit.MinHeight))
	}
	return symptom{"terminal", symptomOK, text, ""}
}

func (a *app) looks() string {
	looks := ""
	if a.noColor() {
		looks += ", without colour (NO_COLOR)"
	}
	if a.asciiOnly() {
		looks += ", plain letters (the locale is not UTF-8)"
	}
	return looks
}

func (a *app) editorSymptom() symptom {
	const try = "Set EDITOR to one that is there, or press i for the built-in one. Any editor beside lesswait does as well: it checks when you save."
	editor := cmp.Or(a.getenv("VISUAL"), a.getenv("EDITOR"))
	words := strings.Fields(editor)
	if len(words) == 0 {
		return symptom{"editor", symptomOK, "the built-in one; EDITOR names another", ""}
	}
	if _, err := exec.LookPath(words[0]); err != nil {
		return advice("editor", fmt.Sprintf("%s can't be found", words[0]), try)
	}
	return symptom{"editor", symptomOK, editor, ""}
}
