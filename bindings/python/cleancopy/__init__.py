"""Takes out of scraped news what is not the story, and says why.

    import cleancopy

    article = cleancopy.clean(page_bytes, url="https://example.org/news/1")
    print(article.headline, article.byline, article.date)
    print(article.body)
    for block in article.removed:
        print(block.text, "went:", block.explanation)
    xml = article.write("article")

Many documents are cleaned by `clean_many`, or by a `Cleaner`, which threads may share. The text
that comes out is what stood in the input after the repairs that `Article.repairs` counts; nothing
is made up.
"""

from cleancopy._article import Article, Block, Edit, Value, write_package
from cleancopy._catalogue import Format, Option, formats, options, roles
from cleancopy._cleaner import Cleaner, OptionValue, clean, learn, read_articles
from cleancopy._errors import (
    ArgumentError,
    CancelledError,
    CharsetError,
    CleancopyError,
    FormatError,
    IncompleteError,
    InternalError,
    InvalidArticleError,
    LimitError,
    OptionError,
    ProfileError,
    TimeBudgetError,
)
from cleancopy._library import version
from cleancopy._many import Source, clean_many
from cleancopy._profile import Profile

__version__ = version()

__all__ = [
    "ArgumentError",
    "Article",
    "Block",
    "CancelledError",
    "CharsetError",
    "CleancopyError",
    "Cleaner",
    "Edit",
    "Format",
    "FormatError",
    "IncompleteError",
    "InternalError",
    "InvalidArticleError",
    "LimitError",
    "Option",
    "OptionError",
    "OptionValue",
    "Profile",
    "ProfileError",
    "Source",
    "TimeBudgetError",
    "Value",
    "__version__",
    "clean",
    "clean_many",
    "formats",
    "learn",
    "options",
    "read_articles",
    "roles",
    "write_package",
]
