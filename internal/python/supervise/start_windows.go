package supervise

import (
	"fmt"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// job is a worker in a job object: its end is the end of every process that
// it started, and the system closes the job when this program dies.
type job struct {
	object windows.Handle
	there  chan struct{}
	worker int // its process id
	once   sync.Once
}

// Start starts a worker of its own interpreter.
func Start(s Spec) (*Process, error) {
	folder, err := NewFolder()
	if err != nil {
		return nil, err
	}
	main, err := newPipes()
	if err != nil {
		_ = folder.Remove()
		return nil, fmt.Errorf("pipes of a worker: %w", err)
	}
	defer main.closeWorkers()
	p, err := start(s, folder, main)
	if err != nil {
		main.closeOurs()
		_ = folder.Remove()
		return nil, err
	}
	return p, nil
}

// start puts the worker into its job when it already runs: it does nothing
// of the learner's before its request is written.
func start(s Spec, folder *Folder, main *pipes) (*Process, error) {
	inherited, err := inheritable(main.request.r, main.result.w, main.crash.w)
	if err != nil {
		return nil, err
	}
	handles := fmt.Sprintf("%d,%d,%d", inherited[0], inherited[1], inherited[2])
	cmd := exec.Command(s.Python, append(flags(), "-m", s.Module, "--handles", handles)...)
	cmd.Env = s.environ(folder.Environ())
	cmd.Dir = folder.Work()
	cmd.Stdout, cmd.Stderr = main.output.w, main.output.w
	cmd.SysProcAttr = &syscall.SysProcAttr{
		HideWindow:                 true,
		CreationFlags:              windows.CREATE_NEW_PROCESS_GROUP,
		AdditionalInheritedHandles: inherited,
	}
	j, err := newJob()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		j.release()
		return nil, fmt.Errorf("start %s: %w", s.Python, err)
	}
	if err := j.adopt(cmd.Process.Pid); err != nil {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		j.release()
		return nil, err
	}
	process := main.process(folder, j)
	go follow(cmd, j, process)
	return process, nil
}

// inheritable marks the worker's pipe ends so that it may have them.
func inheritable(files ...*os.File) ([]syscall.Handle, error) {
	var list []syscall.Handle
	for _, f := range files {
		h := windows.Handle(f.Fd())
		if err := windows.SetHandleInformation(h, windows.HANDLE_FLAG_INHERIT, windows.HANDLE_FLAG_INHERIT); err != nil {
			return nil, fmt.Errorf("pipes of a worker: %w", err)
		}
		list = append(list, syscall.Handle(h))
	}
	return list, nil
}

func follow(cmd *exec.Cmd, j *job, p *Process) {
	_ = cmd.Wait()
	p.status = Status{Exit: cmd.ProcessState.ExitCode()}
	j.kill() // what the worker started goes with it
	close(p.done)
}

func newJob() (*job, error) {
	object, err := windows.CreateJobObject(nil, nil)
	if err != nil {
		return nil, fmt.Errorf("job object: %w", err)
	}
	j := &job{object: object, there: make(chan struct{})}
	if err := j.limit(Limits{}); err != nil {
		j.release()
		return nil, err
	}
	return j, nil
}

func (j *job) adopt(pid int) error {
	process, err := windows.OpenProcess(windows.PROCESS_SET_QUOTA|windows.PROCESS_TERMINATE, false, uint32(pid))
	if err != nil {
		return fmt.Errorf("open a worker: %w", err)
	}
	defer func() { _ = windows.CloseHandle(process) }()
	if err := windows.AssignProcessToJobObject(j.object, process); err != nil {
		return fmt.Errorf("put a worker into its job: %w", err)
	}
	j.worker = pid
	close(j.there)
	return nil
}

func (j *job) pid() int { return j.worker }

func (j *job) ready() <-chan struct{} { return j.there }

func (j *job) limit(l Limits) error {
	var info windows.JOBOBJECT_EXTENDED_LIMIT_INFORMATION
	info.BasicLimitInformation.LimitFlags = windows.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE
	if l.Memory > 0 {
		info.BasicLimitInformation.LimitFlags |= windows.JOB_OBJECT_LIMIT_JOB_MEMORY
		info.JobMemoryLimit = uintptr(l.Memory)
	}
	_, err := windows.SetInformationJobObject(j.object, windows.JobObjectExtendedLimitInformation,
		uintptr(unsafe.Pointer(&info)), uint32(unsafe.Sizeof(info)))
	if err != nil {
		return fmt.Errorf("limit a worker: %w", err)
	}
	return nil
}

// killed is the exit status of a worker that was ended from here.
const killed = 137

func (j *job) kill() { _ = windows.TerminateJobObject(j.object, killed) }

func (j *job) release() {
	j.once.Do(func() { _ = windows.CloseHandle(j.object) })
}
