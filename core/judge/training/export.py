"""Writes an ensemble as the numbers that core/judge/model compiles in."""

import numpy

LEAF = 255


def _floor(threshold):
    """The largest float32 that is at most the threshold, so that float cues part as in the training."""
    value = numpy.float32(threshold)
    return value if value <= threshold else numpy.nextafter(value, numpy.float32(-numpy.inf))


def _nodes(tree):
    """The tree in preorder as rows (cue, nodes to skip to the right child, number, mean of what is below)."""
    rows = []

    def add(node):
        """Appends the node and what is below it; returns (index, mean value, blocks)."""
        index = len(rows)
        rows.append(None)
        if "leaf_value" in node:
            rows[index] = (LEAF, 0, node["leaf_value"], node["leaf_value"])
            return index, node["leaf_value"], node["leaf_count"]
        _, left_mean, left_count = add(node["left_child"])
        right, right_mean, right_count = add(node["right_child"])
        count = left_count + right_count
        mean = (left_mean * left_count + right_mean * right_count) / count
        assert node["decision_type"] == "<=", node["decision_type"]
        assert right - index < 256, "a tree of more nodes than a byte counts"
        rows[index] = (node["split_feature"], right - index, _floor(node["threshold"]), mean)
        return index, mean, count

    add(tree["tree_structure"])
    return rows


def _rounded(value):
    return float(f"{value:.5g}")


def _number(value):
    text = f"{value:.6g}" if value == float(f"{value:.6g}") else f"{value:.9g}"
    return text + ("F" if "." in text or "e" in text else ".0F")


def _stage(name, booster, calibration):
    """The lines of a namespace with kNodes, kMeans, kTrees, kBias and kSlope."""
    trees = [_nodes(tree) for tree in booster.dump_model()["tree_info"]]
    roots = numpy.cumsum([0, *map(len, trees)])[:-1]
    nodes = [row for rows in trees for row in rows]
    return [
        f"namespace {name} {{",
        "constexpr Node kNodes[] = {",
        *(f"{{{cue},{right},{_number(_rounded(number) if cue == LEAF else number)}}}," for cue, right, number, _ in nodes),
        "};",
        "constexpr float kMeans[] = {",
        *(f"{_number(_rounded(mean))}," for *_, mean in nodes),
        "};",
        f"constexpr std::uint32_t kTrees[] = {{{','.join(map(str, roots))}}};",
        f"constexpr float kBias = {_number(_rounded(calibration.bias))};",
        f"constexpr float kSlope = {_number(_rounded(calibration.slope))};",
        f"}}  // namespace {name}",
    ]


def write(path, stack, calibration, fingerprint):
    """The file `path`: a comment with the training's fingerprint, then both trees. `calibration` is the second ones'."""
    lines = [f"// {line}" for line in fingerprint]
    lines += _stage("first", stack.first, stack.first_calibration)
    lines += _stage("second", stack.second, calibration)
    path.write_text("\n".join(lines) + "\n")
