package main

import "testing"

func TestClassify(t *testing.T) {
	for text, want := range map[string]string{
		"Permission is hereby granted, free of\ncharge, to any person … without restriction": "MIT",
		"Redistribution and use in source and binary forms …":                                "BSD-2-Clause",
		"Redistribution and use in source and\nbinary forms … Neither the name of …":         "BSD-3-Clause",
		"Apache License\n   Version 2.0, January 2004":                                       "Apache-2.0",
		"PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2":                                       "PSF-2.0",
		"GNU GENERAL PUBLIC LICENSE\nVersion 3":                                              "",
		"Mozilla Public License, version 2.0":                                                "",
		"MIT-like: Permission is hereby granted, free of charge, for evaluation":             "",
		"All rights reserved.":                                                               "",
	} {
		if got := classify(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
