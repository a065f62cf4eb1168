# code: exited
raise SystemExit
