"""What one stranger's file may cost."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one document may take. Seconds are of the clock."""

    seconds_per_file: float = 60.0  # wall time to open and lay out a file, OCR not counted
    bytes_of_memory: int = 1 << 30  # address space that the child may add for a file
    max_pages: int = 200
    max_pixels_per_page: int = 100_000_000
    max_file_bytes: int = 50_000_000
    seconds_per_page_ocr: float = 60.0
    workers: int = 0  # processes that read at once; 0: one a core
