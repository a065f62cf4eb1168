package linear

func (l *lesson) goOn() {
	if l.toDo() {
		l.begin(l.pieces[l.at].activity)
		return
	}
	l.skip()
}

// skip goes to the next piece, or behind the last one to the next lesson.
func (l *lesson) skip() {
	if l.at < len(l.pieces) {
		l.at++
		l.piece()
		return
	}
	if after, ok := l.Course.Next(l.lesson); ok {
		l.replace(newLesson(l.session, after))
		return
	}
	l.say("%s", l.next())
}

func (l *lesson) do() {
	if l.at >= len(l.pieces) || l.pieces[l.at].activity == nil {
		l.say("This section gives nothing to do. %s", l.next())
		return
	}
	l.begin(l.pieces[l.at].activity)
}

func (l *lesson) begin(a *activity) {
	l.doing = true
	l.open(a.open(l.session))
}

// returned goes on where an activity was done, and says so where it wasn't.
func (l *lesson) returned() {
	if !l.doing {
		l.say("You are back in %s. %s", l.name(), l.next())
		return
	}
	l.doing = false
	if !l.toDo() {
		l.skip()
		return
	}
	a := l.pieces[l.at].activity
	l.say("You are back in %s. The %s is not done yet: %s %s", l.name(), a.what, ended(a.title), l.next())
}
