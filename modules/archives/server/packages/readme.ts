/** Shell commands that verify the signature of one item; tested as they stand. */
const verification = String.raw`f='封装包/档号.xml'
perl -0777 -ne 'print $1 if /(<被签名对象.*<\/被签名对象>)/s' "$f" > signed.bin
printf 'tongzheng-eep-1\n%s' "$(openssl dgst -sm3 -r signed.bin | cut -d' ' -f1)" > text.bin
perl -0777 -ne 'print $1 if /<签名结果>(.*?)</s' "$f" | openssl base64 -d -A > signature.bin
perl -0777 -ne 'print $1 if /<证书>(.*?)</s' "$f" | openssl base64 -d -A | openssl x509 -inform DER -out 证书.pem
openssl x509 -in 证书.pem -pubkey -noout > key.pem
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -digest sm3 -pkeyopt distid:1234567812345678 -in text.bin -sigfile signature.bin`;

/** Shell command that verifies the certificate, which is past its time once it matters; `openssl` takes another number than SM2's unless told. */
const certificateCheck =
  "openssl verify -no_check_time -vfyopt distid:1234567812345678 -CAfile 证书/根证书.pem 证书.pem";

/** What a reader finds first in a package, in thirty years and without this program. */
export const readme = (items: number): string => `归档电子文件包说明
================

本包共 ${items} 件归档文件。打开本包只需要能解压 ZIP 的工具；文件是 PDF/A、OFD 等通用格式，目录和封装包是 UTF-8 编码的 XML。

说明.txt      本文件
目录.html     归档文件目录，用浏览器打开，可点开各件文件
目录.xml      同一目录，供程序读取：档号、文号、责任者、题名、日期、密级、页数、备注，以及各件文件的位置
封装包/       每件一个 XML，按 DA/T 48-2009《基于XML的电子文件封装规范》封装：元数据（DA/T 46-2009）、Base64 编码的文件内容、SM3 摘要、电子签名
文件/         每件一个文件夹，以档号（DA/T 22-2015）命名；文件名前两位为件内顺序
证书/         签发证书的认证机构的根证书（没有单位证书的不附）
摘要.txt      各文件的 SM3 摘要（GB/T 32905），每行为：摘要、两个空格、路径

验证方法：在解压后的文件夹中，用 OpenSSL 3 和 Perl 逐件执行（第一行填封装包的文件名）；最后一行显示“Signature Verified Successfully”即未被改动：

${verification}

再验证签名的证书确由认证机构签发，显示“证书.pem: OK”即是；证书的有效期应当包含封装包创建时间，根证书应当与认证机构公布的一致：

${certificateCheck}

证书栏为 130 位十六进制数的，是平台密钥的公钥，不是证书。

----------------------------------------------------------------
Archived items in this package: ${items}. Any unzip tool opens it. 目录.html lists the items for people, 目录.xml for programs; 文件/ has
their files as they are; 封装包/ has one XML (DA/T 48-2009) for each item with its metadata, its contents in Base64 and a signature;
证书/ has the roots of the authorities; 摘要.txt has the SM3 digest of every file. The commands above verify the signature of an item with
OpenSSL 3 and Perl, and its certificate against the roots, which are to be compared with those that the authority has published.
`;
