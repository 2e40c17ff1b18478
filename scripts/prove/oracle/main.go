// parse-oracle: what BuildKit's own Dockerfile parser makes of each file.
// Paths on stdin (one a line; NUL-separated with -0), one JSON object a line on stdout, in input order.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
)

type parseErr struct {
	Message   string `json:"message"`
	StartLine int    `json:"startLine"` // 0: the error has no line (BuildKit counts from 0 in a few places)
	EndLine   int    `json:"endLine"`
}
type instErr struct {
	Line    int    `json:"line"`
	EndLine int    `json:"endLine"`
	Keyword string `json:"keyword"`
	Message string `json:"message"`
}
type heredoc struct {
	Name    string `json:"name"`
	Expand  bool   `json:"expand"`
	Chomp   bool   `json:"chomp"`
	FD      uint   `json:"fd"`
	Content string `json:"content"`
}
type node struct {
	Keyword   string    `json:"keyword"`
	StartLine int       `json:"startLine"`
	EndLine   int       `json:"endLine"`
	Original  string    `json:"original"`
	Flags     []string  `json:"flags"`
	Args      []string  `json:"args"`
	JSON      bool      `json:"json"`
	Heredocs  []heredoc `json:"heredocs"`
	Comments  []string  `json:"comments"`
	Trigger   *node     `json:"trigger,omitempty"`
}
type lintW struct {
	Rule    string `json:"rule"`
	Message string `json:"message"`
	Line    int    `json:"line"`
	EndLine int    `json:"endLine"`
}
type warning struct {
	Line  int    `json:"line"`
	Short string `json:"short"`
}
type result struct {
	File              string    `json:"file"`
	Escape            string    `json:"escape"`
	InvalidUTF8       bool      `json:"invalidUtf8,omitempty"` // strings below have U+FFFD in place of bad bytes
	Error             *parseErr `json:"error"`
	InstructionError  *instErr  `json:"instructionError"`
	InstructionErrors []instErr `json:"instructionErrors"`
	Nodes             []*node   `json:"nodes"`
	Warnings          []warning `json:"warnings"`
	Lint              []lintW   `json:"lint"`
}

func rng(locs []parser.Range) (s, e int) {
	for i, r := range locs {
		if i == 0 || r.Start.Line < s {
			s = r.Start.Line
		}
		if r.End.Line > e {
			e = r.End.Line
		}
	}
	return
}

func errLines(err error) (s, e int, ok bool) {
	var le *parser.LocationError
	if !errors.As(err, &le) || len(le.Locations) == 0 {
		return 0, 0, false
	}
	s, e = rng(le.Locations[0])
	return s, e, true
}

func conv(n *parser.Node) *node {
	r := &node{Keyword: n.Value, StartLine: n.StartLine, EndLine: n.EndLine, Original: n.Original,
		Flags: append([]string{}, n.Flags...), Args: []string{}, JSON: n.Attributes["json"],
		Heredocs: []heredoc{}, Comments: append([]string{}, n.PrevComment...)}
	for _, h := range n.Heredocs {
		r.Heredocs = append(r.Heredocs, heredoc{h.Name, h.Expand, h.Chomp, h.FileDescriptor, h.Content})
	}
	for a := n.Next; a != nil; a = a.Next {
		if len(a.Children) > 0 { // ONBUILD: one argument node, whose child is the trigger
			r.Trigger = conv(a.Children[0])
			continue
		}
		r.Args = append(r.Args, a.Value)
	}
	return r
}

func guard(f func()) (p error) {
	defer func() {
		if x := recover(); x != nil {
			p = fmt.Errorf("panic: %v", x)
		}
	}()
	f()
	return
}

func instError(n *parser.Node, err error) *instErr {
	e := &instErr{Message: err.Error()}
	if n != nil {
		e.Line, e.EndLine, e.Keyword = n.StartLine, n.EndLine, n.Value
	}
	if s, en, ok := errLines(err); ok {
		e.Line, e.EndLine = s, en
	}
	return e
}

func one(path string) *result {
	r := &result{File: path, InstructionErrors: []instErr{}, Nodes: []*node{}, Warnings: []warning{}, Lint: []lintW{}}
	data, err := os.ReadFile(path)
	if err != nil {
		r.Error = &parseErr{Message: "cannot read: " + err.Error()}
		return r
	}
	r.InvalidUTF8 = !utf8.Valid(data)
	var res *parser.Result
	if p := guard(func() { res, err = parser.Parse(bytes.NewReader(data)) }); p != nil {
		err = p
	}
	if err != nil {
		s, e, _ := errLines(err)
		r.Error = &parseErr{err.Error(), s, e}
	}
	if res == nil { // the usual case for an error; a too long line gives both an error and the nodes before it
		return r
	}
	r.Escape = string(res.EscapeToken)
	for _, w := range res.Warnings {
		ln := 0
		if w.Location != nil {
			ln = w.Location.Start.Line
		}
		r.Warnings = append(r.Warnings, warning{ln, w.Short})
	}
	for _, n := range res.AST.Children {
		r.Nodes = append(r.Nodes, conv(n))
	}
	// every node by itself
	for _, n := range res.AST.Children {
		var err error
		if p := guard(func() { _, err = instructions.ParseInstruction(n) }); p != nil {
			err = p
		}
		if err != nil {
			r.InstructionErrors = append(r.InstructionErrors, *instError(n, err))
		}
	}
	// as a build does it: stops at the first error; also sees "no build stage in current context"
	lint := linter.New(&linter.Config{Warn: func(rule, _, _, msg string, loc []parser.Range) {
		s, e := rng(loc)
		r.Lint = append(r.Lint, lintW{rule, msg, s, e})
	}})
	if p := guard(func() { _, _, err = instructions.Parse(res.AST, lint) }); p != nil {
		err = p
	}
	if err != nil {
		ie := instError(nil, err)
		for _, n := range res.AST.Children {
			if n.StartLine == ie.Line {
				ie.Keyword = n.Value
			}
		}
		r.InstructionError = ie
	}
	return r
}

func main() {
	zero := flag.Bool("0", false, "paths are NUL-separated")
	strip := flag.String("strip", "", "prefix to take off the file names printed")
	flag.Parse()
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<16), 1<<24)
	if *zero {
		in.Split(func(d []byte, eof bool) (int, []byte, error) {
			if i := bytes.IndexByte(d, 0); i >= 0 {
				return i + 1, d[:i], nil
			}
			if eof && len(d) > 0 {
				return len(d), d, nil
			}
			return 0, nil, nil
		})
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	queue := make(chan chan []byte, runtime.NumCPU()*4)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for c := range queue {
			out.Write(<-c)
		}
		out.Flush()
	}()
	sem := make(chan struct{}, runtime.NumCPU())
	for in.Scan() {
		p := in.Text()
		if p == "" {
			continue
		}
		c := make(chan []byte, 1)
		queue <- c
		sem <- struct{}{}
		go func() {
			defer func() { <-sem }()
			r := one(p)
			r.File = strings.TrimPrefix(p, *strip)
			var b bytes.Buffer
			enc := json.NewEncoder(&b)
			enc.SetEscapeHTML(false)
			if err := enc.Encode(r); err != nil {
				fmt.Fprintln(os.Stderr, p, err)
				b.Reset()
				fmt.Fprintf(&b, "{\"file\":%q,\"error\":{\"message\":%q}}\n", p, err.Error())
			}
			c <- b.Bytes()
		}()
	}
	close(queue)
	wg.Wait()
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
