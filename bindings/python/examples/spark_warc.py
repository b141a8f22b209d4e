"""Articles in Parquet out of WARC files, on Apache Spark: spark_warc.py OUT WARC...

On a cluster start it with spark-submit; without one it uses all cores of this machine.
"""

import sys

from pyspark.sql import SparkSession

from cleancopy.spark import clean, read_warcs

out, *warcs = sys.argv[1:]
spark = (
    SparkSession.builder.appName("articles")
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", 100)
    .getOrCreate()
)
pages = read_warcs(spark, warcs)
articles = clean(pages, "page", keep=["id", "url", "date"], urls="url", charsets="charset")
articles.write.mode("overwrite").parquet(out)
spark.stop()
