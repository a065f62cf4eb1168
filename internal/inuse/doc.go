// Package inuse tells the files and folders that a running program has made for a
// while from those that a killed one has left, by a lock that ends with the program.
package inuse
