package kittest

import "lesswait/internal/course"

// Course is two lessons that have one of everything, made anew for each test.
func Course() *course.Course {
	problem := &course.Lesson{
		ID: "the-problem", Number: 1, Title: "The Problem", Part: "The idea",
		Summary: "Where the time of a program goes that talks to the network.",
		Demos:   []*course.Demo{sleepDemo()}, Exercises: []*course.Exercise{predict()},
	}
	problem.Steps = []course.Step{
		course.Text{Markdown: problemText},
		course.DemoRef{Demo: problem.Demos[0]},
		course.Note{Title: "What else is waiting?", Markdown: "Disks, databases and people: see the " +
			"[asyncio docs](https://docs.python.org/3/library/asyncio.html)."},
		course.ExerciseRef{Exercise: problem.Exercises[0]},
	}
	solution := &course.Lesson{
		ID: "the-solution", Number: 2, Title: "The Solution", Part: "The idea",
		Summary: "Start every wait before you wait.",
		Demos:   []*course.Demo{raceDemo()}, Quizzes: []*course.Quiz{orderQuiz()},
		Parsons: []*course.Parsons{groupParsons()}, Exercises: []*course.Exercise{fetchAll()},
	}
	solution.Steps = []course.Step{
		course.Text{Markdown: solutionText},
		course.DemoRef{Demo: solution.Demos[0]},
		course.QuizRef{Quiz: solution.Quizzes[0]},
		course.ParsonsRef{Parsons: solution.Parsons[0]},
		course.ExerciseRef{Exercise: solution.Exercises[0]},
	}
	return &course.Course{
		Lessons:   []*course.Lesson{problem, solution},
		Exercises: []*course.Exercise{problem.Exercises[0], solution.Exercises[0]},
	}
}

const problemText = `A program that asks three servers, one after another, spends **almost all** of its time doing nothing.

## Ask, wait, repeat

` + "```python\nimport time\n\n\ndef download(name: str) -> str:\n    time.sleep(1)  # the network\n    return f\"{name}!\"\n\n\nprint([download(n) for n in (\"users\", \"orders\", \"stock\")])\n```" + `

- *start*: the call of ` + "`download`" + `
- *wait*: the second inside it, which is longer than everything else this program does taken together
- *collect*: the list

> While it waits for one answer, it could be asking for the next.
`

const solutionText = `Start all requests, then wait for all of them at once.

` + "```python\nasync def main():\n    return await asyncio.gather(download(\"users\"), download(\"orders\"))\n```\n"

func sleepDemo() *course.Demo {
	return &course.Demo{
		ID: "d1", Lesson: "the-problem", Title: "Where do three seconds go?", View: course.ViewRace, Clock: course.ClockReal,
		Question: "Of the three seconds, how long was the processor busy?",
		Options: []course.Option{
			{Text: "3 s", Because: "Waiting is not working."},
			{Text: "almost nothing", Right: true, Because: "It only waited."},
		},
		Programs: []course.Program{{Name: "sequential", Title: "One after another", Source: "import time\n\ntime.sleep(3)\n"}},
	}
}

func raceDemo() *course.Demo {
	return &course.Demo{
		ID: "d2", Lesson: "the-solution", Title: "The race", View: course.ViewRace, Clock: course.ClockReal,
		Question: "How long for three? And for thirty?",
		Options: []course.Option{
			{Text: "3 s and 30 s", Because: "That is the sequential one."},
			{Text: "1 s and 1 s", Right: true, Because: "All waits overlap."},
		},
	}
}

func orderQuiz() *course.Quiz {
	return &course.Quiz{
		ID: "q5", Lesson: "the-solution", Title: "Which comes first?", Question: "What does this print?",
		Code: "async def say(word, delay):\n    await asyncio.sleep(delay)\n    print(word)\n\n\n" +
			"async def main():\n    await say(\"slow\", 0.03)\n    await say(\"fast\", 0.01)\n",
		Prints: "slow fast",
		Options: []course.Option{
			{Text: "fast slow", Because: "Two awaits in a row don't run together: the second `say` is not even called before the first has ended."},
			{Text: "slow fast", Right: true, Because: "`await` waits *here*; the next line comes after it."},
			{Text: "it can be either", Because: "Nothing is random in it: one thread, one line after another."},
		},
	}
}

func groupParsons() *course.Parsons {
	return &course.Parsons{
		ID: "p1", Lesson: "the-solution", Exercise: "fetch-all", Title: "Fetch together",
		Task:  "Fetch every URL at once, with a `TaskGroup`, and return the results in order.",
		Given: "import asyncio\n\nfrom lab import fetch",
		Lines: []course.Line{
			{Text: "async def fetch_all(urls):"},
			{Text: "async with asyncio.TaskGroup() as group:", Indent: 1},
			{Text: "tasks = [group.create_task(fetch(u)) for u in urls]", Indent: 2},
			{Text: "return [task.result() for task in tasks]", Indent: 1},
		},
		Distractors: []course.Distractor{
			{Line: course.Line{Text: "with asyncio.TaskGroup() as group:", Indent: 1}, Number: 2, Code: "with-not-async-with",
				Because: "A task group is entered with `async with`: leaving it may wait."},
			{Line: course.Line{Text: "return [task.result() for task in tasks]", Indent: 2}, Number: 4, Code: "result-too-early",
				Because: "Inside the block the tasks are not finished yet."},
		},
	}
}

func predict() *course.Exercise {
	return &course.Exercise{
		ID: "predict-times", Alias: "E01", Title: "Predict the times", Name: "predict", File: "predict_times.py",
		Level: 1, Lesson: "the-problem", Task: "Return two predictions.", Starter: "def predict(delays):\n    ...\n",
		Hints: []string{"Write the sums on paper.", "`sum` and `max`."},
	}
}

func fetchAll() *course.Exercise {
	return &course.Exercise{
		ID: "fetch-all", Alias: "E02", Title: "Fetch them all", Name: "fetch_all", File: "fetch_all.py",
		Level: 1, Lesson: "the-solution", Task: "Fetch every URL so that the waits overlap.",
		Starter: "from lab import fetch\n\n\nasync def fetch_all(urls):\n    ...\n",
		Hints:   []string{"Which line waits?", "`asyncio.gather` starts all it gets."},
	}
}
