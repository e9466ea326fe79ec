package io.jiuyuan.workdays.web;

import io.jiuyuan.shared.InputRejected;
import io.jiuyuan.workdays.Calendars;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The calendar's administration: published years, and the import of a new one. */
@RestController
@RequestMapping("/api/admin/calendar")
@Tag(name = "放假安排", description = "国务院放假和调休安排（系统管理员）")
class CalendarController {

    private static final int MAX_BYTES = 1024 * 1024;

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @Operation(summary = "已公布放假安排的年份")
    List<Calendars.Year> published() {
        return calendars.published();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入放假安排（CSV文件）", description = "列为date,type,name；type为off（放假）或work（调休上班）。整份文件或全部导入，或全部不导入。")
    Calendars.Imported importFile(@RequestParam(required = false) MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new InputRejected("file", "请选择CSV文件");
        }
        if (file.getSize() > MAX_BYTES) {
            throw tooLarge();
        }
        return calendars.importCsv(file.getBytes());
    }

    @PostMapping(consumes = "text/csv")
    @Operation(summary = "导入放假安排（CSV正文）")
    Calendars.Imported importBody(@RequestBody byte[] csv) {
        if (csv.length > MAX_BYTES) {
            throw tooLarge();
        }
        return calendars.importCsv(csv);
    }

    private static InputRejected tooLarge() {
        return new InputRejected("file", "文件不能超过1 MB");
    }
}
