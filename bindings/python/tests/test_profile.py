"""Site profiles: learn, save, load, merge, use."""

import pickle

import pytest

import cleancopy

TEXT = """Council votes on item {0} again

The harbour master told the meeting on day {0} that the pier would need new timber before winter.

A teacher from the north shore carried {0} letters across the sound on Monday, she said.

Nobody asked why lamp {0} on the breakwater had been dark for a week, and the meeting closed.

Route 6
"""


def story(number):
    return TEXT.format(number)


@pytest.fixture(scope="module")
def profile():
    return cleancopy.learn(story(number) for number in range(12))


def test_many_documents_share_it(profile):
    texts = [story(number) for number in range(40, 44)]
    for article in cleancopy.clean_many(texts, jobs=2, profile=profile):
        assert last_block(article).reason == "profile.line"


def last_block(article):
    return article.blocks[-1]


def test_a_doubt_becomes_a_certainty(profile):
    assert last_block(cleancopy.clean(story(40))).reason != "profile.line"
    for article in (
        cleancopy.Cleaner(profile=profile).clean(story(40)),
        cleancopy.clean(story(40), profile=profile),
    ):
        route = last_block(article)
        assert (route.text, route.kept, route.reason) == ("Route 6", False, "profile.line")
        assert route.confidence > 0.9
        assert "other pages" in route.explanation
        assert len(article.removed) == 1


def test_saved_and_loaded_it_is_the_same(profile, tmp_path):
    profile.save(tmp_path / "site.profile")
    loaded = cleancopy.Profile.load(tmp_path / "site.profile")
    assert bytes(loaded) == bytes(profile) == (tmp_path / "site.profile").read_bytes()
    assert bytes(cleancopy.Profile.load(bytes(profile))) == bytes(profile)
    assert bytes(pickle.loads(pickle.dumps(profile))) == bytes(profile)
    assert (loaded.documents, loaded.places) == (12, 0)
    assert loaded.lines == profile.lines > 12


def test_merging_and_going_on_equal_learning_from_all(profile):
    first = cleancopy.learn(story(number) for number in range(5))
    second = cleancopy.learn(story(number) for number in range(5, 12))
    assert bytes(first.merge(second)) == bytes(profile)
    on = cleancopy.learn((story(number) for number in range(5, 12)), start=first)
    assert bytes(on) == bytes(profile)
    with pytest.raises(cleancopy.ArgumentError, match="same story"):
        first.merge(profile)


def test_editors_teach_it():
    articles = [cleancopy.clean(story(number)) for number in range(12)]
    for article in articles:
        article.overrule(len(article.blocks) - 1, keep=True, role="paragraph")
    profile = cleancopy.learn(articles, strictness="favour-keeping")
    article = cleancopy.clean(story(40), profile=profile, strictness="favour-keeping")
    assert last_block(article).reason != "profile.line"


def test_what_is_no_profile_is_refused(profile):
    good = bytes(profile)
    for bad in (b"", b"no profile", good[:-1], good + b"x", good[:100] + b"\0" * 8 + good[108:]):
        with pytest.raises(cleancopy.ProfileError, match="no usable site profile"):
            cleancopy.Profile.load(bad)


def test_an_engine_outlives_the_profile_it_was_given():
    cleaner = cleancopy.Cleaner(profile=cleancopy.learn(story(number) for number in range(12)))
    assert last_block(cleaner.clean(story(40))).reason == "profile.line"
