# Encodes with the machine's own liblzma and decodes ours: a list of {input, encoded, lc, lp, pb, ...} comes in, as JSON
# with files' names, and for each goes out whether ours decodes to the input, and how many bytes from the start on are
# those of the native stream, which has an end marker more.

import json
import lzma
import sys

FINDERS = {"hc4": lzma.MF_HC4, "bt4": lzma.MF_BT4}
MODES = {"hc4": lzma.MODE_FAST, "bt4": lzma.MODE_NORMAL}


def read(name):
    with open(name, "rb") as file:
        return file.read()


def compare(case):
    data, ours = read(case["input"]), read(case["encoded"])
    filters = [
        {
            "id": lzma.FILTER_LZMA1,
            "dict_size": max(4096, min(len(data), case["dictionaryBytes"])),
            "lc": case["lc"],
            "lp": case["lp"],
            "pb": case["pb"],
            "mode": MODES[case["matchFinder"]],
            "nice_len": case["niceLength"],
            "mf": FINDERS[case["matchFinder"]],
            "depth": case["depth"],
        }
    ]
    native = lzma.compress(data, format=lzma.FORMAT_RAW, filters=filters)
    equal = next((at for at, (a, b) in enumerate(zip(native, ours)) if a != b), len(ours))
    decoded = lzma.LZMADecompressor(format=lzma.FORMAT_RAW, filters=filters).decompress(ours, max_length=len(data))
    return {"decodes": decoded == data, "nativeBytes": len(native), "equalBytes": equal}


print(json.dumps([compare(case) for case in json.load(sys.stdin)]))
