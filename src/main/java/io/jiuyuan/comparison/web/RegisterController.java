package io.jiuyuan.comparison.web;

import io.jiuyuan.comparison.RegisterSnapshots;
import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.InputRejected;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Register snapshots, for administrators. */
@RestController
@RequestMapping("/api/admin/registers")
class RegisterController {

    private final RegisterSnapshots snapshots;
    private final Officers officers;

    RegisterController(RegisterSnapshots snapshots, Officers officers) {
        this.snapshots = snapshots;
        this.officers = officers;
    }

    @GetMapping
    @Operation(summary = "各比对部门的接入情况：方式、快照日期、行数、是否过旧")
    List<RegisterSnapshots.Standing> standings() {
        requireAdministrator();
        return snapshots.standings();
    }

    /** The body is the file: read as it arrives, whatever its size. */
    @PostMapping(path = "/{register}/snapshots", consumes = "text/csv")
    @Operation(summary = "导入数据快照（CSV正文）")
    RegisterSnapshots.Report load(
            @PathVariable String register,
            @RequestParam(required = false) String date,
            @RequestParam(required = false) String charset,
            HttpServletRequest request)
            throws IOException {
        Officer administrator = requireAdministrator();
        return snapshots.load(
                register, day(date), request.getInputStream(), charset(charset), administrator.username());
    }

    /** For a browser's upload, within the size limit of uploads. */
    @PostMapping(path = "/{register}/snapshots", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入数据快照（上传CSV文件）")
    RegisterSnapshots.Report upload(
            @PathVariable String register,
            @RequestParam(required = false) String date,
            @RequestParam(required = false) String charset,
            @RequestParam(required = false) MultipartFile file)
            throws IOException {
        Officer administrator = requireAdministrator();
        if (file == null || file.isEmpty()) {
            throw new InputRejected("file", "请选择要导入的文件");
        }
        try (InputStream content = file.getInputStream()) {
            return snapshots.load(register, day(date), content, charset(charset), administrator.username());
        }
    }

    private Officer requireAdministrator() {
        Officer officer = officers.current();
        if (!officer.has(Role.ADMIN)) {
            throw new AccessRefused("只有系统管理员可以管理比对数据");
        }
        return officer;
    }

    private static LocalDate day(String date) {
        try {
            return date == null || date.isBlank() ? null : LocalDate.parse(date.strip());
        } catch (DateTimeParseException e) {
            throw new InputRejected("date", "数据日期应为年-月-日，如2026-05-01");
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputRejected("charset", "不支持的文件编码，请使用UTF-8或GB18030");
        }
    }
}
