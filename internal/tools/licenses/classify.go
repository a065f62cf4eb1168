package main

import "strings"

// kind is a license that a release may have, known by sentences in it.
type kind struct {
	name    string
	phrases []string
}

// kinds are tried in order: what is stricter in its words comes first.
func kinds() []kind {
	return []kind{
		{"PSF-2.0", []string{"python software foundation license version 2"}},
		{"Apache-2.0", []string{"apache license", "version 2.0"}},
		{"BSD-3-Clause", []string{"redistribution and use in source and binary forms", "neither the name"}},
		{"BSD-2-Clause", []string{"redistribution and use in source and binary forms"}},
		{"ISC", []string{"permission to use, copy, modify, and/or distribute this software for any purpose"}},
		{"MIT", []string{"permission is hereby granted, free of charge", "without restriction"}},
	}
}

// never are the words of licenses that ask more of a program than a notice.
func never() []string {
	return []string{"gnu general public license\n", "gnu affero", "gnu lesser", "mozilla public license", "commons clause", "business source license"}
}

// classify names the license of a text, or returns "".
func classify(text string) string {
	text = strings.ToLower(text)
	for _, words := range never() {
		if strings.Contains(text, words) {
			return ""
		}
	}
	text = strings.Join(strings.Fields(text), " ")
	for _, k := range kinds() {
		if containsAll(text, k.phrases) {
			return k.name
		}
	}
	return ""
}

func containsAll(text string, phrases []string) bool {
	for _, phrase := range phrases {
		if !strings.Contains(text, phrase) {
			return false
		}
	}
	return true
}
