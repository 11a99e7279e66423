// Checks a whole log folder with other people's code: golang.org/x/mod/sumdb/note and sumdb/tlog.
//
//	verify FOLDER VKEY
//
// The checkpoint's signature; the root, recomputed from every entry; every tile that is read; the
// inclusion of entries and the consistency with older trees, proven from the tiles. Nothing here
// is Acta's but the names of the files, which are those of c2sp.org/tlog-tiles.
//
// Debian: apt-get install golang-1.19-go golang-golang-x-mod-dev
//
//	GO111MODULE=off GOPATH=/usr/share/gocode /usr/lib/go-1.19/bin/go run verify/go/verify.go FOLDER VKEY
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const full = 256

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: verify FOLDER VKEY")
		os.Exit(2)
	}
	size, root, err := check(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, "verify:", err)
		os.Exit(1)
	}
	fmt.Printf("sound: %d entries, root %s\n", size, base64.StdEncoding.EncodeToString(root[:]))
}

func check(folder, vkey string) (int64, tlog.Hash, error) {
	origin, tree, err := checkpoint(folder, vkey)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	stored, err := hashAll(folder, tree.N)
	if err != nil {
		return 0, tlog.Hash{}, fmt.Errorf("%s: %w", origin, err)
	}
	root, err := rootOf(tree.N, stored)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	if root != tree.Hash {
		return 0, tlog.Hash{}, fmt.Errorf("the entries make the root %v, and %v is signed", root, tree.Hash)
	}
	if err := proofs(folder, tree, stored); err != nil {
		return 0, tlog.Hash{}, err
	}
	return tree.N, root, nil
}

// checkpoint opens the signed note, and reads its three lines.
func checkpoint(folder, vkey string) (string, tlog.Tree, error) {
	var none tlog.Tree
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return "", none, err
	}
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return "", none, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return "", none, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return "", none, fmt.Errorf("the checkpoint is not of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return "", none, err
	}
	root, err := tlog.ParseHash(lines[2])
	return lines[0], tlog.Tree{N: size, Hash: root}, err
}

// hashAll computes all hashes of the tree from the entries.
func hashAll(folder string, size int64) (hashes, error) {
	var stored hashes
	for n := int64(0); n < size; {
		width := size - n
		if width > full {
			width = full
		}
		bundle, err := os.ReadFile(filepath.Join(folder, path("tile/entries", n/full, int(width))))
		if err != nil {
			return nil, err
		}
		for end := n + width; n < end; n++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("the bundle of entry %d ends too early", n)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			added, err := tlog.StoredHashesForRecordHash(n, tlog.RecordHash(bundle[2:2+length]), stored)
			if err != nil {
				return nil, err
			}
			stored = append(stored, added...)
			bundle = bundle[2+length:]
		}
		if len(bundle) > 0 {
			return nil, fmt.Errorf("the bundle before entry %d has bytes left over", n)
		}
	}
	return stored, nil
}

func rootOf(size int64, stored hashes) (tlog.Hash, error) {
	if size == 0 { // sumdb has no root for it; RFC 6962 says the hash of nothing
		return sha256.Sum256(nil), nil
	}
	return tlog.TreeHash(size, stored)
}

// proofs proves from the tiles, and checks against the roots that the entries made.
func proofs(folder string, tree tlog.Tree, stored hashes) error {
	if tree.N == 0 {
		return nil
	}
	fromTiles := tlog.TileHashReader(tree, &tiles{folder, tree.N})
	for _, n := range []int64{0, 1, 254, 255, 256, 257, tree.N / 2, 65534, 65535, 65536, tree.N - 1} {
		if n >= tree.N {
			continue
		}
		proof, err := tlog.ProveRecord(tree.N, n, fromTiles)
		if err != nil {
			return fmt.Errorf("inclusion of %d: %w", n, err)
		}
		leaf := stored[tlog.StoredHashIndex(0, n)]
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, n, leaf); err != nil {
			return fmt.Errorf("inclusion of %d: %w", n, err)
		}
	}
	for _, old := range []int64{1, 2, 255, 256, 257, tree.N / 2, 65535, 65536, 65537, tree.N - 1, tree.N} {
		if old < 1 || old > tree.N {
			continue
		}
		before, err := tlog.TreeHash(old, stored)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(tree.N, old, fromTiles)
		if err != nil {
			return fmt.Errorf("consistency with %d: %w", old, err)
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, old, before); err != nil {
			return fmt.Errorf("consistency with %d: %w", old, err)
		}
	}
	return everyTile(folder, tree.N, stored)
}

// everyTile compares each stored tile with the hashes that the entries made.
func everyTile(folder string, size int64, stored hashes) error {
	for _, tile := range tlog.NewTiles(8, 0, size) {
		if tile.W != widthOf(tile, size) {
			continue // a narrower tile, of a smaller tree
		}
		want, err := tlog.ReadTileData(tile, stored)
		if err != nil {
			return err
		}
		name := path("tile/"+strconv.Itoa(tile.L), tile.N, tile.W)
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		if !bytes.Equal(data, want) {
			return fmt.Errorf("%s is not what the entries make", name)
		}
	}
	return nil
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, 0, len(indexes))
	for _, i := range indexes {
		found = append(found, h[i])
	}
	return found, nil
}

// tiles are read from the folder; sumdb checks them up to the root before it uses them.
type tiles struct {
	folder string
	size   int64
}

func (t *tiles) Height() int { return 8 }

func (t *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		// sumdb may ask for fewer hashes than the tile has in this tree.
		name := path("tile/"+strconv.Itoa(tile.L), tile.N, widthOf(tile, t.size))
		data, err := os.ReadFile(filepath.Join(t.folder, name))
		if err != nil {
			return nil, err
		}
		if len(data) < tile.W*tlog.HashSize {
			return nil, fmt.Errorf("a tile of level %d is too short", tile.L)
		}
		all = append(all, data[:tile.W*tlog.HashSize])
	}
	return all, nil
}

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// widthOf is how many hashes a tile has in a tree of this size.
func widthOf(tile tlog.Tile, size int64) int {
	width := (size >> (8 * tile.L)) - tile.N*full
	if width > full {
		return full
	}
	return int(width)
}

// path is the name of a tile or bundle: three digits in a group, all but the last after an x.
func path(kind string, n int64, width int) string {
	name := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		name = fmt.Sprintf("x%03d/%s", n%1000, name)
	}
	if width < full {
		name += ".p/" + strconv.Itoa(width)
	}
	return kind + "/" + name
}
