"""Articles in Parquet out of a folder of WARC files, with datatrove: datatrove_warc.py OUT FOLDER

The executor of a cluster (SlurmPipelineExecutor, RayPipelineExecutor) takes the same pipeline.
"""

import sys

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import WarcReader
from datatrove.pipeline.writers import ParquetWriter

from cleancopy.datatrove import Cleancopy

if __name__ == "__main__":
    out, folder = sys.argv[1:]
    LocalPipelineExecutor(
        pipeline=[
            WarcReader(folder, glob_pattern="*.warc.gz"),
            Cleancopy(input="html"),
            ParquetWriter(out),
        ],
        logging_dir=f"{out}.logs",
        tasks=2,
        workers=2,
    ).run()
